/** The Bergamot engine as it runs in a process of its own (see `compute`). */
import { PipelineError } from '@mega-pipeline/pipeline'
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
  const load = async (): Promise<BergamotModel> =>
    (model ??= new BergamotModel(await loadBergamotModule(), options.directory))
  return {
    load: async () => {
      await load()
    },
    run: async (sentence) => {
      const loaded = await load()
      try {
        const words = readMarkedWords(loaded.translate(markWords(sentence), true))
        return { text: words.map(({ text }) => text).join(' '), words }
      } catch {
        // A WebAssembly module that aborted is of no more use, and its message may quote the sentence.
        model = undefined
        throw new PipelineError(
          'internal',
          'translation_failed',
          'The Bergamot engine gave up on a sentence. It is loaded again; the next tier takes the sentence.',
        )
      }
    },
  }
}
