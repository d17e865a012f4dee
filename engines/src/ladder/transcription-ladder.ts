import {
  describeLadder,
  type EngineCall,
  type OnStepDown,
  type Sound,
  type SpokenSegment,
  type Transcription,
  type TranscriptionEngine,
} from '@mega-pipeline/pipeline'
import { stepDown } from './step-down.js'

/** Transcribers that stand in for each other: the next one listens from where the last one had come to. */
export function createTranscriptionLadder(
  rungs: readonly [TranscriptionEngine, ...TranscriptionEngine[]],
  patienceSeconds: number,
  onStepDown?: OnStepDown,
): TranscriptionEngine {
  const detectLanguage = rungs.find((rung) => rung.detectLanguage)?.detectLanguage
  return {
    description: describeLadder(
      'transcribe',
      rungs.map(({ description }) => description),
    ),
    tellsWordTimes: rungs.some(({ tellsWordTimes }) => tellsWordTimes),
    ...(detectLanguage && { detectLanguage }),
    load: () => rungs[0].load(),
    run: (input, call) => {
      const heard: SpokenSegment[] = []
      const onPiece = (segment: SpokenSegment): void => {
        heard.push(segment)
        call.onPiece?.(segment)
      }
      const attempt = async (
        rung: TranscriptionEngine,
        itsCall: EngineCall<SpokenSegment>,
      ): Promise<Transcription> => {
        const before = [...heard]
        const from = before.at(-1)?.endSeconds ?? 0
        const moved = (segment: SpokenSegment): SpokenSegment => later(segment, from)
        const rest = await rung.run(
          { ...input, sound: soundFrom(input.sound, from) },
          { ...itsCall, onPiece: (segment) => itsCall.onPiece?.(moved(segment)) },
        )
        const segments = [...before, ...rest.segments.map(moved)]
        return { ...rest, segments, outcome: segments.length > 0 ? 'speech' : rest.outcome }
      }
      return stepDown(rungs, patienceSeconds, { ...call, onPiece }, attempt, onStepDown)
    },
    close: async () => {
      await Promise.all(rungs.map((rung) => rung.close()))
    },
  }
}

function soundFrom(sound: Sound, seconds: number): Sound {
  return seconds === 0
    ? sound
    : { ...sound, samples: sound.samples.slice(Math.round(seconds * sound.sampleRate)) }
}

/** A segment of a recording whose beginning was left out, in the time of the whole. */
function later(segment: SpokenSegment, seconds: number): SpokenSegment {
  const { words, evidence } = segment
  return {
    ...segment,
    ...movedTimes(segment, seconds),
    ...(words && { words: words.map((word) => ({ ...word, ...movedTimes(word, seconds) })) }),
    ...(evidence && {
      evidence: { ...evidence, windowStartSeconds: evidence.windowStartSeconds + seconds },
    }),
  }
}

function movedTimes(timed: { startSeconds: number; endSeconds: number }, seconds: number) {
  return { startSeconds: timed.startSeconds + seconds, endSeconds: timed.endSeconds + seconds }
}
