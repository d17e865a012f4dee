import type { HeldTimes } from './main-thread.js'
import type { QuestionTime } from './questions.js'

export interface BoardFigures {
  readonly rows: number
  readonly rounds: number
  readonly processors: number
  /** Each round's times, by what was done. */
  readonly held: ReadonlyMap<string, readonly HeldTimes[]>
  readonly questions: readonly QuestionTime[]
}

/** docs/board-performance.md. */
export function boardPage({ rows, rounds, processors, held, questions }: BoardFigures): string {
  const count = rows.toLocaleString('en')
  const uses = [...held].map(([name, times]) => [
    name,
    milliseconds(median(times.map(({ longestCpu }) => longestCpu))),
    milliseconds(Math.max(...times.map(({ longestCpu }) => longestCpu))),
    milliseconds(median(times.map(({ longest }) => longest))),
    String(Math.round(median(times.map(({ tasks }) => tasks)))),
  ])
  const asked = questions.map(({ name, found, medianMilliseconds, longestMilliseconds }) => [
    name,
    found.toLocaleString('en'),
    milliseconds(medianMilliseconds),
    milliseconds(longestMilliseconds),
  ])
  return [
    '# How quick the board is',
    `Written by \`npm run bench:board\`: ${count} rows in a real database, a real gateway, Chromium with the built page, ` +
      `all ${count} rows loaded into it; ${processors} processor cores for all of them together.`,
    '## How long the page is held',
    'The longest single task on the main thread while something is done, from Chromium’s trace. A task of over 50 ms ' +
      'is one that people notice. Processor time is what the task itself takes; time by the clock also holds what ' +
      `other programs took from the cores meanwhile. Median of ${rounds} rounds.`,
    table(['what is done', 'longest task, CPU', 'worst round, CPU', 'longest task, clock', 'tasks'], uses),
    '## How long the gateway takes to find rows',
    'From asking to the last byte of the answer, the rows and their number; median and longest of 15.',
    table(['what is asked', 'rows found', 'median', 'longest'], asked),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (boxes: readonly string[]): string => `| ${boxes.join(' | ')} |`
  const rule = head.map((_title, place) => (place === 0 ? '---' : '--:'))
  return [head, rule, ...lines].map(line).join('\n')
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}
