import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import { createMoonshineEngine, createWhisperEngine } from '@mega-pipeline/engines/transcribe'
import { openModelStore } from '@mega-pipeline/platform/models'

/** The local transcription engines, by id; each fetches what it needs from the model store. */
export const transcriptionEngines: Readonly<Record<string, () => Promise<TranscriptionEngine>>> = {
  'moonshine:tiny': () => openMoonshine('tiny'),
  'moonshine:base': () => openMoonshine('base'),
  'whisper:base': async () =>
    createWhisperEngine({
      directory: await modelFolder('whisper-base'),
      vadDirectory: await modelFolder('silero-vad'),
    }),
}

async function openMoonshine(variant: 'tiny' | 'base'): Promise<TranscriptionEngine> {
  const directory = await modelFolder(`moonshine-${variant}`)
  return createMoonshineEngine({ variant, directory, vadDirectory: await modelFolder('silero-vad') })
}

async function modelFolder(id: string): Promise<string> {
  const store = openModelStore()
  await store.pull(id)
  return await store.directory(id)
}
