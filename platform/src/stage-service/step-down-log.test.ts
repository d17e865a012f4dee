import type { Problem } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { stepDownLog } from './step-down-log.js'

const low: Problem = { kind: 'unavailable', code: 'memory_too_low', message: 'big needs 2000 MB.' }
const died: Problem = { kind: 'unavailable', code: 'engine_died', message: 'It died.' }

test('a reason is written once for each engine, and again after a while', () => {
  let time = 0
  const lines: unknown[] = []
  const note = stepDownLog({ warn: (fields: object) => void lines.push(fields) } as never, () => time)
  note('big', low)
  note('big', low)
  note('big', died)
  note('small', low)
  expect(lines).toEqual([
    { engine: 'big', code: 'memory_too_low', reason: 'big needs 2000 MB.' },
    { engine: 'big', code: 'engine_died', reason: 'It died.' },
    { engine: 'small', code: 'memory_too_low', reason: 'big needs 2000 MB.' },
  ])
  time += 3_600_000
  note('big', low)
  expect(lines).toHaveLength(4)
})
