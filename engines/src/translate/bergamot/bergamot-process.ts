/** The Bergamot engine as it runs in a process of its own (see `compute`). */
import { loadBergamotModule } from './load-wasm.js'
import { markWords, readMarkedWords, type AlignedWord } from './aligned-words.js'
import { BergamotModel } from './bergamot-model.js'

export interface BergamotOptions {
  /** A folder with the files of `bergamotFiles`. */
  readonly directory: string
}
export interface BergamotOutput {
  readonly text: string
  readonly words: readonly AlignedWord[]
}

export function createEngine(options: BergamotOptions): {
  load(): Promise<void>
  run(sentence: string): Promise<BergamotOutput>
} {
  let model: BergamotModel | undefined
  return {
    load: async () => {
      model = new BergamotModel(await loadBergamotModule(), options.directory)
    },
    run: (sentence) => {
      const words = readMarkedWords(model?.translate(markWords(sentence), true) ?? '')
      return Promise.resolve({ text: words.map(({ text }) => text).join(' '), words })
    },
  }
}
