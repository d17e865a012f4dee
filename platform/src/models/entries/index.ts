import type { ModelEntry } from '../model-entry.js'
import { apertiumRomance } from './apertium-romance.js'
import { bergamotEnDe } from './bergamot-en-de.js'
import { bergamotEnEs } from './bergamot-en-es.js'
import { bergamotEnFr } from './bergamot-en-fr.js'
import { bergamotEnIt } from './bergamot-en-it.js'
import { bergamotEnPt } from './bergamot-en-pt.js'
import { gemma3270m } from './gemma-3-270m.js'
import { kokoroFp16 } from './kokoro-fp16.js'
import { kokoroVoices } from './kokoro-voices.js'
import { librivoxClips } from './librivox-clips.js'
import { moonshineBase, moonshineTiny } from './moonshine.js'
import { qwen2505b } from './qwen2.5-0.5b.js'
import { qwen2515b } from './qwen2.5-1.5b.js'
import { sileroVad } from './silero-vad.js'
import { smollm2135m } from './smollm2-135m.js'
import { whisperBase } from './whisper-base.js'

/** Every model the project knows, a file each in this folder; sizes of one model share theirs. */
export const modelEntries: readonly ModelEntry[] = [
  moonshineBase,
  moonshineTiny,
  whisperBase,
  sileroVad,
  librivoxClips,
  kokoroFp16,
  kokoroVoices,
  bergamotEnPt,
  bergamotEnFr,
  bergamotEnEs,
  bergamotEnDe,
  bergamotEnIt,
  apertiumRomance,
  smollm2135m,
  gemma3270m,
  qwen2505b,
  qwen2515b,
]
