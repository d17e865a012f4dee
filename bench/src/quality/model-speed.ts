import { LlamaModel, wholeCompletion } from '@mega-pipeline/engines/generate'

/** How many tokens a second a language model draws here, the reading of its prompt left out. */
export async function measureTokensPerSecond(file: string): Promise<number> {
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
    return completionTokens / seconds
  } finally {
    await model.close()
  }
}
