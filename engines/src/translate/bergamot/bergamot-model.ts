import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AlignedMemory, BergamotModule, BlockingService, TranslationModel } from './wasm-types.js'

/** The files of a Bergamot model's folder, named alike for every pair of languages. */
export const bergamotFiles = { model: 'model.bin', shortlist: 'shortlist.bin', vocabulary: 'vocab.spm' }

/**
 * Marian's settings, as the package's own worker sets them; a sentence is cut at 128 tokens, and nowhere else: what
 * comes is one sentence, though a stop after "Mr." looks like the end of another.
 */
const marianConfig = `beam-size: 1
normalize: 1.0
word-penalty: 0
cpu-threads: 0
gemm-precision: int8shiftAlphaAll
skip-cost: true
alignment: soft
quiet: true
quiet-translation: true
ssplit-mode: sentence
max-length-break: 128
mini-batch-words: 1024
workspace: 128
max-length-factor: 2.0
`

/** A model of one pair of languages in memory, translating in this thread. */
export class BergamotModel {
  private readonly module: BergamotModule
  private readonly service: BlockingService
  private readonly model: TranslationModel

  constructor(module: BergamotModule, directory: string) {
    this.module = module
    const vocabularies = new module.AlignedMemoryList()
    vocabularies.push_back(this.read(join(directory, bergamotFiles.vocabulary), 64))
    this.service = new module.BlockingService({ cacheSize: 0 })
    this.model = new module.TranslationModel(
      marianConfig,
      this.read(join(directory, bergamotFiles.model), 256),
      this.read(join(directory, bergamotFiles.shortlist), 64),
      vocabularies,
      null,
    )
  }

  /** With `html`, the text is HTML whose elements are kept around the words that translate their content. */
  translate(text: string, html: boolean): string {
    const texts = new this.module.VectorString()
    const options = new this.module.VectorResponseOptions()
    texts.push_back(text)
    options.push_back({ alignment: false, html, qualityScores: false })
    const responses = this.service.translate(this.model, texts, options)
    try {
      return responses.get(0).getTranslatedText()
    } finally {
      for (const used of [texts, options, responses]) used.delete()
    }
  }

  private read(path: string, alignment: number): AlignedMemory {
    const bytes = readFileSync(path)
    const memory = new this.module.AlignedMemory(bytes.byteLength, alignment)
    memory.getByteArrayView().set(bytes)
    return memory
  }
}
