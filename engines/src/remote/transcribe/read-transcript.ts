import { splitSentences, type Language, type SpokenSegment, type SpokenWord } from '@mega-pipeline/pipeline'
import { z } from 'zod'

/** What a transcription model of the ai SDK gives. Many providers give words where others give segments. */
export interface Transcript {
  readonly text: string
  readonly segments: readonly {
    readonly text: string
    readonly startSecond: number
    readonly endSecond: number
  }[]
  /** The body of the answer, where words stand that the SDK leaves out. */
  readonly response?: { readonly body?: unknown }
}

const verboseWords = z.object({
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })),
})

/**
 * The segments of a transcript of so many seconds, with the words' times where the provider measured them. A transcript
 * without times is one segment, from the beginning to the end.
 */
export function readTranscript(transcript: Transcript, language: Language, seconds: number): SpokenSegment[] {
  const given = transcript.segments
    .map(({ text, startSecond, endSecond }) => ({
      text: text.trim(),
      startSeconds: startSecond,
      endSeconds: endSecond,
    }))
    .filter(({ text }) => text !== '')
  const text = transcript.text.trim()
  if (given.length === 0) return text === '' ? [] : [{ text, startSeconds: 0, endSeconds: seconds }]
  const words = wordsOf(transcript)
  const segments = given.every((segment) => !/\s/.test(segment.text))
    ? sentencesOf(
        text,
        given.map(({ text: word, ...times }) => ({ word, ...times })),
        language,
      )
    : given.map((segment, index) => withWords(segment, given[index - 1], given[index + 1], words))
  return inOrder(segments, seconds)
}

function wordsOf({ response }: Transcript): SpokenWord[] {
  const body = verboseWords.safeParse(response?.body)
  const words = body.success ? body.data.words : []
  return words.map(({ word, start, end }) => ({ word: word.trim(), startSeconds: start, endSeconds: end }))
}

/** A word belongs to the segment that its middle lies in; what lies between two, to the earlier one. */
function withWords(
  segment: SpokenSegment,
  before: SpokenSegment | undefined,
  after: SpokenSegment | undefined,
  words: readonly SpokenWord[],
): SpokenSegment {
  const from = before === undefined ? Number.NEGATIVE_INFINITY : segment.startSeconds
  const to = after?.startSeconds ?? Number.POSITIVE_INFINITY
  const own = words.filter(({ startSeconds, endSeconds }) => {
    const middle = (startSeconds + endSeconds) / 2
    return middle >= from && middle < to
  })
  return own.length > 0 ? { ...segment, words: own } : segment
}

/** Words put together to sentences, written as in the text where it has as many. */
function sentencesOf(text: string, words: readonly SpokenWord[], language: Language): SpokenSegment[] {
  const sentences = splitSentences(text, language).map((sentence) => sentence.text.split(/\s+/))
  const isSame = sentences.flat().length === words.length
  if (!isSame) return [segmentOf(words, text)]
  let at = 0
  return sentences.map((written) => {
    const own = written.map((word, index) => ({ ...(words[at + index] as SpokenWord), word }))
    at += written.length
    return segmentOf(own, written.join(' '))
  })
}

function segmentOf(words: readonly SpokenWord[], text: string): SpokenSegment {
  return {
    text,
    startSeconds: words[0]?.startSeconds ?? 0,
    endSeconds: words.at(-1)?.endSeconds ?? 0,
    words,
  }
}

/**
 * Models tell times that overlap a little, or end after the recording. What is left without a time of its own is said
 * in the segment before it: no word is lost.
 */
function inOrder(segments: readonly SpokenSegment[], seconds: number): SpokenSegment[] {
  const ordered: SpokenSegment[] = []
  for (const segment of segments) {
    const last = ordered.at(-1)
    const startSeconds = Math.max(segment.startSeconds, last?.endSeconds ?? 0)
    const endSeconds = Math.min(segment.endSeconds, seconds)
    if (endSeconds > startSeconds) ordered.push({ ...segment, startSeconds, endSeconds })
    else if (last === undefined) ordered.push({ ...segment, startSeconds: 0, endSeconds: seconds })
    else ordered[ordered.length - 1] = joined(last, segment)
  }
  return ordered
}

function joined(first: SpokenSegment, second: SpokenSegment): SpokenSegment {
  const words = [...(first.words ?? []), ...(second.words ?? [])]
  return { ...first, text: `${first.text} ${second.text}`, ...(words.length > 0 && { words }) }
}
