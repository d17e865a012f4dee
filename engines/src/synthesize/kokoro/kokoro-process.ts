/** What runs in the process that {@link createKokoroEngine} hosts: text to phonemes to sound. */
import path from 'node:path'
import type { EngineCall, Sound, SpeechInput } from '@mega-pipeline/pipeline'
import { speakable } from '../speakable/speakable.js'
import { Phonemizer } from '../phonemes/phonemizer.js'
import { cutPhonemes } from './cut-phonemes.js'
import { joinUtterances } from './join-utterances.js'
import { KOKORO_RATE, KokoroModel, LONGEST_UTTERANCE } from './kokoro-model.js'
import { knownPhonemes } from './kokoro-vocabulary.js'
import { accentOf } from './kokoro-voices.js'
import { VoiceStyle } from './voice-style.js'
import { withinFullScale } from './within-full-scale.js'

export interface KokoroOptions {
  /** Folder with `kokoro-fp16.onnx`. */
  directory: string
  /** Folder with `<voice>.bin` for each voice. */
  voicesDirectory: string
  /** Processor threads for the network. */
  threads: number
}

export function createEngine(options: KokoroOptions) {
  const phonemizer = new Phonemizer()
  const styles = new Map<string, Promise<VoiceStyle>>()
  let model: KokoroModel

  function styleOf(voice: string): Promise<VoiceStyle> {
    const style = styles.get(voice) ?? VoiceStyle.read(options.voicesDirectory, voice)
    styles.set(voice, style)
    return style
  }

  async function load(): Promise<void> {
    model = await KokoroModel.load(path.join(options.directory, 'kokoro-fp16.onnx'), options.threads)
  }

  async function run({ text, voice, speed }: SpeechInput, call: EngineCall): Promise<Sound> {
    const style = await styleOf(voice)
    const { language, espeakLanguage } = accentOf(voice)
    const phonemes = await phonemizer.toPhonemes(speakable(text, language), espeakLanguage)
    const stretches = cutPhonemes(knownPhonemes(phonemes), LONGEST_UTTERANCE)
    const utterances: Float32Array[] = []
    for (const stretch of stretches) {
      call.signal.throwIfAborted()
      utterances.push(await model.say(stretch, style, speed))
      call.onProgress?.(utterances.length / stretches.length)
    }
    return { samples: withinFullScale(joinUtterances(utterances, KOKORO_RATE)), sampleRate: KOKORO_RATE }
  }

  return { load, run }
}
