import { LlamaModel, wholeCompletion } from '@mega-pipeline/engines/generate'

export interface ModelSpeed {
  readonly tokensPerSecond: number
  /** What the process grew by when the model was loaded and used, in bytes. */
  readonly memoryBytes: number
}

/** How fast a language model draws tokens here, and the memory it takes. */
export async function measureModelSpeed(file: string): Promise<ModelSpeed> {
  const before = process.memoryUsage.rss()
  const model = await LlamaModel.load({ file })
  const draw = (maxTokens: number) =>
    wholeCompletion(
      model.streamCompletion('Once upon a time there was a village by the sea, where', {
        seed: 1,
        temperature: 0.7,
        maxTokens,
        speakableOnly: true,
        signal: new AbortController().signal,
      }),
    )
  try {
    await draw(4)
    const start = performance.now()
    const { completionTokens } = await draw(100)
    const seconds = (performance.now() - start) / 1000
    return { tokensPerSecond: completionTokens / seconds, memoryBytes: process.memoryUsage.rss() - before }
  } finally {
    await model.close()
  }
}
