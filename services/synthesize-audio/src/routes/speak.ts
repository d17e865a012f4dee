import type { SpeechEngine } from '@mega-pipeline/pipeline'
import { openNarration } from '@mega-pipeline/platform/audio'
import type { EngineShelf, StreamedCall } from '@mega-pipeline/platform/stage-service'
import type { SpeechOrder } from './speech-order.js'

/**
 * Speaks the sentences one after the other, and gives the bytes of the file as they are made.
 * @returns how long it is, in seconds
 */
export function speak(
  engines: EngineShelf<SpeechEngine>,
  { engine, sentences, language, voice, speed, format }: SpeechOrder,
  { signal, onPiece }: StreamedCall<Uint8Array>,
): Promise<number> {
  return engines.use(engine, async (chosen) => {
    const narration = openNarration(format, onPiece)
    try {
      for (const { text, startsParagraph } of sentences) {
        const sound = await chosen.run({ text, language, voice, speed }, { signal })
        await narration.add({ sound, startsParagraph })
      }
      return await narration.finish()
    } finally {
      await narration.close()
    }
  })
}
