import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import { childPeakMemory } from '../metrics/child-memory.js'
import { childProcessorSeconds } from '../metrics/child-processor-time.js'
import { wordErrors, type WordErrors } from '../metrics/word-error-rate.js'
import { loadLibrivoxClips, type SpokenClip } from './librivox-clips.js'
import { joinToLongRecording } from './long-recording.js'
import { repeatedAtSeams } from './repeated-at-seams.js'
import type { QualityCheck, QualitySection } from './section.js'
import { transcriptionEngines } from './transcription-engines.js'

const DEFAULT_ENGINE = 'moonshine:base'
const MOST_ERRORS = 0.05

interface Measured {
  readonly engine: string
  readonly clips: WordErrors
  readonly long: WordErrors
  readonly repeated: number
  /** Seconds of sound for each second of one processor core, over the long recording. */
  readonly speed: number | undefined
  readonly memoryBytes: number | undefined
}

/** Word error rate, speed and memory of each local transcriber, on human recordings. */
export async function measureTranscription(): Promise<QualitySection> {
  const clips = await loadLibrivoxClips()
  const long = joinToLongRecording(clips)
  const results: Measured[] = []
  for (const [id, open] of Object.entries(transcriptionEngines)) {
    results.push(await measure(id, await open(), clips, long))
  }
  return { title: 'Speech to text', markdown: report(results, clips, long), checks: checksOf(results) }
}

async function measure(
  id: string,
  engine: TranscriptionEngine,
  clips: readonly SpokenClip[],
  long: SpokenClip,
): Promise<Measured> {
  await engine.load()
  try {
    const pairs: { said: string; heard: string }[] = []
    for (const clip of clips) pairs.push({ said: clip.text, heard: textOf(await hear(engine, clip)) })
    const before = childProcessorSeconds()
    const segments = await hear(engine, long)
    const after = childProcessorSeconds()
    return {
      engine: id,
      clips: wordErrors(pairs),
      long: wordErrors([{ said: long.text, heard: textOf(segments) }]),
      repeated: repeatedAtSeams(segments, long.text).length,
      speed: before !== undefined && after !== undefined ? lengthOf(long) / (after - before) : undefined,
      memoryBytes: childPeakMemory(),
    }
  } finally {
    await engine.close()
  }
}

async function hear(engine: TranscriptionEngine, { sound }: SpokenClip) {
  const { segments } = await engine.run({ sound, language: 'en' }, { signal: new AbortController().signal })
  return segments
}

function textOf(segments: readonly { readonly text: string }[]): string {
  return segments.map((segment) => segment.text).join(' ')
}

function lengthOf({ sound }: SpokenClip): number {
  return sound.samples.length / sound.sampleRate
}

function report(results: readonly Measured[], clips: readonly SpokenClip[], long: SpokenClip): string {
  const clipSeconds = clips.reduce((sum, clip) => sum + lengthOf(clip), 0)
  const rows = results.map(
    ({ engine, clips: onClips, long: onLong, repeated, speed, memoryBytes }) =>
      `| ${engine} | ${percent(onClips)} | ${percent(onLong)} | ${repeated} | ${speed?.toFixed(1) ?? 'not told here'} | ${megabytes(memoryBytes)} |`,
  )
  return `Word error rate on human English: five LibriVox clips (${clipSeconds.toFixed(0)} s, ${results[0]?.clips.words ?? 0} words, one slip of the pen in their transcript counted as an error), and the same clips joined to ${(lengthOf(long) / 60).toFixed(1)} minutes with pauses from none to 3.5 s.

| engine | errors, clips | errors, long recording | words doubled at seams | seconds heard per second of one core | memory |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function checksOf(results: readonly Measured[]): QualityCheck[] {
  const bound = `at most ${MOST_ERRORS * 100} %`
  return results
    .filter(({ engine }) => engine === DEFAULT_ENGINE)
    .flatMap(({ engine, clips, long, repeated }) => [
      {
        name: `${engine}: word error rate, clips`,
        value: percent(clips),
        bound,
        passed: clips.rate <= MOST_ERRORS,
      },
      {
        name: `${engine}: word error rate, long`,
        value: percent(long),
        bound,
        passed: long.rate <= MOST_ERRORS,
      },
      {
        name: `${engine}: words doubled at seams`,
        value: String(repeated),
        bound: 'none',
        passed: repeated === 0,
      },
    ])
}

function percent({ rate }: WordErrors): string {
  return `${(rate * 100).toFixed(1)} %`
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'not told here' : `${Math.round(bytes / 1e6)} MB`
}
