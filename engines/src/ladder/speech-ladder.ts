import {
  describeLadder,
  speaksLanguage,
  type EngineCall,
  type OwnVoices,
  type OnStepDown,
  type Speech,
  type SpeechEngine,
  type SpeechInput,
} from '@mega-pipeline/pipeline'
import { sampleNotSupported } from '../synthesize/check-speech-input.js'
import { stepDown } from './step-down.js'

/**
 * Synthesizers that stand in for each other. A rung that lacks the voice takes its first voice of the language. What is
 * to be spoken in the voice of a sample is never spoken in another one: only rungs that take samples do it.
 */
export function createSpeechLadder(
  rungs: readonly [SpeechEngine, ...SpeechEngine[]],
  patienceSeconds: number,
  onStepDown?: OnStepDown,
): SpeechEngine {
  const description = describeLadder(
    'synthesize',
    rungs.map((rung) => rung.description),
  )
  const cloners = rungs.filter(({ ownVoices }) => ownVoices !== undefined)
  const made = rungs.flatMap(({ ownVoices }) => ownVoices ?? [])
  return {
    description,
    voices: rungs.flatMap(({ voices }) => voices),
    ...(made.length > 0 && { ownVoices: { forget: (sha256, call) => forgetAll(made, sha256, call) } }),
    load: () => rungs[0].load(),
    run: async (input, call) => {
      if (input.sample && cloners.length === 0) throw sampleNotSupported(description.id)
      const attempt = (rung: SpeechEngine, itsCall: EngineCall): Promise<Speech> =>
        rung.run({ ...input, voice: voiceOf(rung, input) }, itsCall)
      const able = input.sample ? cloners : rungs
      return await stepDown(able, patienceSeconds, call, attempt, onStepDown)
    },
    close: async () => {
      await Promise.all(rungs.map((rung) => rung.close()))
    },
  }
}

function voiceOf({ voices }: SpeechEngine, { voice, language }: SpeechInput): string {
  if (voices.some(({ id }) => id === voice)) return voice
  return voices.find((candidate) => speaksLanguage(candidate, language))?.id ?? voice
}

/** Every rung is asked, though one of them fails. */
async function forgetAll(made: readonly OwnVoices[], sha256: string, call: EngineCall): Promise<void> {
  const endings = await Promise.allSettled(made.map((ownVoices) => ownVoices.forget(sha256, call)))
  const failure = endings.find((ending) => ending.status === 'rejected')
  if (failure) throw failure.reason
}
