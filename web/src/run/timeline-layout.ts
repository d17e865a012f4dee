import type { CellStage, Language, TaskView } from '@mega-pipeline/pipeline'

/** A stretch of the timeline, as shares of its whole length. */
interface Stretch {
  readonly begin: number
  readonly end: number
}

/** A task as a bar: first it waited, then it was worked on. */
export interface Bar {
  readonly task: TaskView
  readonly waiting: Stretch
  readonly working: Stretch
  /** Which line of its lane: bars of one line are not worked on at the same time. */
  readonly line: number
  /** Which sentence of its cell it is, from 1; null for tasks of whole texts. */
  readonly sentence: number | null
}

/** The tasks of a cell. */
interface Lane {
  readonly stage: CellStage
  readonly language: Language
  readonly lines: number
  readonly bars: readonly Bar[]
}

/** A time in which nothing was to do, drawn short: after it somebody changed something. */
interface Pause {
  readonly at: number
  readonly seconds: number
}

export interface Timeline {
  readonly lanes: readonly Lane[]
  readonly pauses: readonly Pause[]
  /** From the first task to the end of the last, without the pauses. */
  readonly seconds: number
  /** Round moments along it. */
  readonly ticks: readonly { readonly at: number; readonly seconds: number }[]
}

/** Longer times of nothing are drawn as if they were this long. */
const PAUSE_SECONDS = 5

/** When a task waited and was worked on, in seconds since 1970. What another run brought takes no time here. */
export function timesOf(task: TaskView, now: number): { wanted: number; started: number; finished: number } {
  const wanted = secondsOf(task.isReused ? task.wantedAt : task.queuedAt)
  const finished = Math.max(wanted, task.finishedAt === null ? now : secondsOf(task.finishedAt))
  if (task.isReused) return { wanted, started: finished, finished }
  const started = task.startedAt === null || task.state === 'queued' ? finished : secondsOf(task.startedAt)
  return { wanted, started: Math.min(Math.max(wanted, started), finished), finished }
}

/** Lays out the tasks of a run: a lane for each cell in the order of a row. @param now seconds since 1970 */
export function layOutTimeline(tasks: readonly TaskView[], now: number): Timeline {
  const busy = mergeStretches(
    tasks.map((task) => {
      const { wanted, finished } = timesOf(task, now)
      return { begin: wanted, end: finished }
    }),
  )
  const scale = scaleOf(busy)
  return {
    lanes: lanesOf(tasks).map((lane) => layOutLane(lane, now, scale.shareOf)),
    pauses: scale.pauses,
    seconds: busy.reduce((sum, { begin, end }) => sum + end - begin, 0),
    ticks: ticksOf(busy, scale),
  }
}

function lanesOf(tasks: readonly TaskView[]): TaskView[][] {
  const lanes = new Map<string, TaskView[]>()
  for (const task of tasks) {
    const key = `${task.stage} ${task.language}`
    lanes.set(key, [...(lanes.get(key) ?? []), task])
  }
  return [...lanes.values()].toSorted((one, other) => rankOf(one) - rankOf(other))
}

/** Transcript, text and its narration first, then each other language, in the order in which they came. */
function rankOf([first]: readonly TaskView[]): number {
  const rank = { transcribe: 0, generate: 1, synthesize: 2, translate: 3, own_voice: 4 }[
    first?.stage ?? 'generate'
  ]
  return first?.stage === 'synthesize' && first.step === 'synthesis_audio' ? 3.5 : rank
}

function layOutLane(tasks: readonly TaskView[], now: number, shareOf: (seconds: number) => number): Lane {
  const ordered = tasks.toSorted((one, other) => timesOf(one, now).started - timesOf(other, now).started)
  const sentences = tasks.filter(({ text }) => text !== null)
  const lineEnds: number[] = []
  const bars = ordered.map((task): Bar => {
    const { wanted, started, finished } = timesOf(task, now)
    const free = lineEnds.findIndex((end) => end <= started)
    const line = free === -1 ? lineEnds.length : free
    lineEnds[line] = finished
    const sentence = sentences.indexOf(task) + 1
    return {
      task,
      waiting: { begin: shareOf(wanted), end: shareOf(started) },
      working: { begin: shareOf(started), end: shareOf(finished) },
      line,
      sentence: sentence > 0 ? sentence : null,
    }
  })
  const [{ stage, language }] = tasks as [TaskView]
  return { stage, language, lines: Math.max(1, lineEnds.length), bars }
}

interface Scale {
  readonly shareOf: (seconds: number) => number
  readonly pauses: readonly Pause[]
}

/** Where moments lie along the timeline, on which long pauses are short. */
function scaleOf(busy: readonly Stretch[]): Scale {
  const drawn = { at: 0, pauses: [] as Pause[], stretches: [] as (Stretch & { readonly at: number })[] }
  for (const [index, stretch] of busy.entries()) {
    const pause = index === 0 ? 0 : stretch.begin - (busy[index - 1]?.end ?? stretch.begin)
    if (pause > PAUSE_SECONDS) drawn.pauses.push({ at: drawn.at + PAUSE_SECONDS / 2, seconds: pause })
    drawn.at += Math.min(pause, PAUSE_SECONDS)
    drawn.stretches.push({ ...stretch, at: drawn.at })
    drawn.at += stretch.end - stretch.begin
  }
  const whole = drawn.at || 1
  return {
    shareOf: (seconds) => {
      const stretch = drawn.stretches.findLast(({ begin }) => begin <= seconds) ?? drawn.stretches[0]
      if (stretch === undefined) return 0
      return (stretch.at + Math.min(seconds, stretch.end) - stretch.begin) / whole
    },
    pauses: drawn.pauses.map(({ at, seconds }) => ({ at: at / whole, seconds })),
  }
}

function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const stretch of stretches.toSorted((one, other) => one.begin - other.begin)) {
    const last = merged.at(-1)
    if (last && stretch.begin <= last.end) {
      merged[merged.length - 1] = { begin: last.begin, end: Math.max(last.end, stretch.end) }
    } else merged.push(stretch)
  }
  return merged
}

const TICK_STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200]
const MOST_TICKS = 8

/** Ticks from the first stretch on; after a pause time is no longer told. */
function ticksOf([first]: readonly Stretch[], { shareOf }: Scale): Timeline['ticks'] {
  if (first === undefined) return []
  const length = first.end - first.begin
  const step = TICK_STEPS.find((candidate) => length / candidate <= MOST_TICKS) ?? length
  const count = Math.floor(length / step)
  return Array.from({ length: count + 1 }, (_, index) => ({
    at: shareOf(first.begin + index * step),
    seconds: index * step,
  }))
}

function secondsOf(iso: string): number {
  return Date.parse(iso) / 1000
}
