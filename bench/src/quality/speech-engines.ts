import { createKokoroEngine } from '@mega-pipeline/engines/synthesize'
import type { SpeechEngine } from '@mega-pipeline/pipeline'
import { openModelStore } from '@mega-pipeline/platform/models'

/** The local speech engines, by id; each fetches what it needs from the model store. */
export const speechEngines: Readonly<Record<string, () => Promise<SpeechEngine>>> = {
  'kokoro:fp16': async () => {
    const store = openModelStore()
    await store.pull(['kokoro-fp16', 'kokoro-voices'])
    return createKokoroEngine({
      directory: await store.directory('kokoro-fp16'),
      voicesDirectory: await store.directory('kokoro-voices'),
    })
  },
}
