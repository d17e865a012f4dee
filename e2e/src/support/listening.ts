import { createMoonshineEngine } from '@mega-pipeline/engines/transcribe'
import type { Sound } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { openModelStore } from '@mega-pipeline/platform/models'

const SAMPLE_RATE = 16_000

/** What a transcriber hears in an English sound file; `sound` is what was decoded of it. */
export async function listen(file: Uint8Array): Promise<{ text: string; sound: Sound }> {
  const sound = await decodeAudio(file, { sampleRate: SAMPLE_RATE, maxSeconds: 600 })
  const store = openModelStore()
  const engine = createMoonshineEngine({
    variant: 'base',
    directory: await store.directory('moonshine-base'),
    vadDirectory: await store.directory('silero-vad'),
  })
  try {
    const { segments } = await engine.run({ sound, language: 'en' }, { signal: new AbortController().signal })
    return { text: segments.map(({ text }) => text).join(' '), sound }
  } finally {
    await engine.close()
  }
}
