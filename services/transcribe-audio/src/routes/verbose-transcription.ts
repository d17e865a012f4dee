import { compressionRatio } from '@mega-pipeline/engines/transcribe'
import type { SpokenSegment } from '@mega-pipeline/pipeline'
import { languageName } from './language-name.js'
import { textOf, type TranscribedRecording } from './transcribed-recording.js'
import type { SegmentAnswer, VerboseAnswer } from './transcription-answers.js'
import type { TranscriptionWish } from './transcription-wish.js'

/** Whisper counts in frames of 10 ms. */
const FRAMES_PER_SECOND = 100
/** The engines take the likeliest token, always. */
const TEMPERATURE = 0

/** `verbose_json`: with segments, with words, or with both, as asked. */
export function verboseTranscription(
  { segments, language, seconds }: TranscribedRecording,
  wanted: Pick<TranscriptionWish, 'words' | 'segments'>,
): VerboseAnswer {
  return {
    task: 'transcribe',
    language: languageName(language),
    duration: seconds,
    text: textOf(segments),
    ...(wanted.segments && { segments: segments.map(describeSegment) }),
    ...(wanted.words && { words: segments.flatMap(wordsOf) }),
    usage: { type: 'duration', seconds },
  }
}

function describeSegment(segment: SpokenSegment, id: number): SegmentAnswer {
  const { startSeconds, endSeconds, text, evidence } = segment
  return {
    id,
    start: startSeconds,
    end: endSeconds,
    text,
    compression_ratio: compressionRatio(text),
    ...(evidence && {
      seek: Math.round(evidence.windowStartSeconds * FRAMES_PER_SECOND),
      tokens: [...evidence.tokens],
      temperature: TEMPERATURE,
      avg_logprob: evidence.meanLogProbability,
      no_speech_prob: evidence.noSpeechProbability,
    }),
  }
}

function wordsOf({ words = [] }: SpokenSegment) {
  return words.map(({ word, startSeconds, endSeconds }) => ({ word, start: startSeconds, end: endSeconds }))
}
