import type { ModelEntry } from '../model-entry.js'
import { kokoroFp16 } from './kokoro-fp16.js'
import { kokoroVoices } from './kokoro-voices.js'
import { librivoxClips } from './librivox-clips.js'
import { moonshineBase } from './moonshine-base.js'
import { moonshineTiny } from './moonshine-tiny.js'
import { sileroVad } from './silero-vad.js'

/** Every model the project knows, a file each in this folder. */
export const modelEntries: readonly ModelEntry[] = [
  moonshineBase,
  moonshineTiny,
  sileroVad,
  librivoxClips,
  kokoroFp16,
  kokoroVoices,
]
