import { parseSync } from 'subtitle'
import webVtt from 'webvtt-parser'
import { Deviation, expectThat } from '../check.js'
import type { Answer } from '../target/answer.js'

interface Cue {
  readonly text: string
  /** In seconds. */
  readonly start: number
  readonly end: number
}

const SLACK_SECONDS = 1
const MILLISECONDS = 1000

/** Parses SubRip. Gives its texts. */
export function expectSubRip(answer: Answer, seconds: number): string {
  let cues: Cue[]
  try {
    cues = parseSync(answer.text).flatMap((node) =>
      node.type === 'cue'
        ? [{ text: node.data.text, start: node.data.start / MILLISECONDS, end: node.data.end / MILLISECONDS }]
        : [],
    )
  } catch {
    throw new Deviation('SubRip: number, times, text, blank line', answer.describe())
  }
  expectThat(!answer.text.startsWith('WEBVTT'), 'SubRip', answer.describe())
  return expectCues(cues, answer, seconds)
}

/** Parses WebVTT. Gives its texts. */
export function expectWebVtt(answer: Answer, seconds: number): string {
  const { cues, errors } = new webVtt.WebVTTParser().parse(answer.text)
  const [error] = errors
  if (error) throw new Deviation(`WebVTT: ${error.message} in line ${error.line}`, answer.describe())
  return expectCues(
    cues.map(({ text, startTime, endTime }) => ({ text, start: startTime, end: endTime })),
    answer,
    seconds,
  )
}

function expectCues(cues: readonly Cue[], answer: Answer, seconds: number): string {
  expectThat(cues.length > 0, 'at least one cue', answer.describe())
  const times = cues.flatMap(({ start, end }) => [start, end])
  const isRising = times.every((time, index) => time >= (times[index - 1] ?? 0))
  const isWithin = (times.at(-1) ?? 0) <= seconds + SLACK_SECONDS
  expectThat(isRising && isWithin, 'cues in order and within the recording', answer.describe())
  return cues.map(({ text }) => text).join(' ')
}
