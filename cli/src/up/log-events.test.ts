import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logEvents } from './log-events.js'

let logs: string

beforeEach(() => {
  logs = mkdtempSync(join(tmpdir(), 'log-events-'))
})
afterEach(() => rmSync(logs, { recursive: true }))

test('every service has a file with all of its lines', () => {
  const onEvent = logEvents(logs)
  onEvent({ type: 'started', service: 'database', pid: 7 })
  onEvent({ type: 'line', service: 'gateway', line: '{"level":"info","msg":"listening"}' })
  onEvent({ type: 'line', service: 'translate-text', line: 'one' })
  onEvent({ type: 'line', service: 'gateway', line: 'a stack trace' })
  expect(readdirSync(logs).toSorted()).toEqual(['gateway.log', 'translate-text.log'])
  expect(readFileSync(join(logs, 'gateway.log'), 'utf8')).toBe(
    '{"level":"info","msg":"listening"}\na stack trace\n',
  )
})
