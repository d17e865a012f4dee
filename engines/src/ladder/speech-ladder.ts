import { describeLadder, speaksLanguage, type SpeechEngine, type SpeechInput } from '@mega-pipeline/pipeline'
import { stepDown } from './step-down.js'

/** Synthesizers that stand in for each other. A rung that lacks the voice takes its first voice of the language. */
export function createSpeechLadder(
  rungs: readonly [SpeechEngine, ...SpeechEngine[]],
  patienceSeconds: number,
): SpeechEngine {
  return {
    description: describeLadder(
      'synthesize',
      rungs.map(({ description }) => description),
    ),
    voices: rungs.flatMap(({ voices }) => voices),
    load: () => rungs[0].load(),
    run: (input, call) =>
      stepDown(rungs, patienceSeconds, call, (rung, itsCall) =>
        rung.run({ ...input, voice: voiceOf(rung, input) }, itsCall),
      ),
    close: async () => {
      await Promise.all(rungs.map((rung) => rung.close()))
    },
  }
}

function voiceOf({ voices }: SpeechEngine, { voice, language }: SpeechInput): string {
  if (voices.some(({ id }) => id === voice)) return voice
  return voices.find((candidate) => speaksLanguage(candidate, language))?.id ?? voice
}
