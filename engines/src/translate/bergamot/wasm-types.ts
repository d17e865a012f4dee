/**
 * The part of Bergamot's emscripten module that is used here.
 * Source: wasm/bindings of https://github.com/browsermt/bergamot-translator.
 */
interface Disposable {
  delete(): void
}

export interface AlignedMemory extends Disposable {
  getByteArrayView(): Int8Array
}
interface AlignedMemoryList extends Disposable {
  push_back(memory: AlignedMemory): void
}
interface VectorString extends Disposable {
  push_back(text: string): void
}
interface VectorResponseOptions extends Disposable {
  push_back(options: { alignment: boolean; html: boolean; qualityScores: boolean }): void
}
interface VectorResponse extends Disposable {
  get(index: number): { getTranslatedText(): string }
}
export type TranslationModel = Disposable
export interface BlockingService extends Disposable {
  translate(model: TranslationModel, texts: VectorString, options: VectorResponseOptions): VectorResponse
}

export interface BergamotModule {
  BlockingService: new (options: { cacheSize: number }) => BlockingService
  AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory
  AlignedMemoryList: new () => AlignedMemoryList
  VectorString: new () => VectorString
  VectorResponseOptions: new () => VectorResponseOptions
  TranslationModel: new (
    config: string,
    model: AlignedMemory,
    shortlist: AlignedMemory,
    vocabularies: AlignedMemoryList,
    qualityModel: null,
  ) => TranslationModel
}
