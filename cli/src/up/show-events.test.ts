import { expect, test } from 'vitest'
import type { ServiceEvent } from '../supervisor/index.js'
import { openTerminal } from '../terminal/index.js'
import { showEvents } from './show-events.js'

function said(events: ServiceEvent[], verbose = false): string {
  let text = ''
  const terminal = openTerminal(undefined, { write: (piece) => (text += piece) })
  const show = showEvents(terminal, verbose)
  for (const event of events) show(event)
  return text
}

const info: ServiceEvent = { type: 'line', service: 'gateway', line: '{"level":"info","msg":"listening"}' }
const warning: ServiceEvent = { type: 'line', service: 'gateway', line: '{"level":"warn","msg":"slow"}' }
const plain: ServiceEvent = { type: 'line', service: 'gateway', line: 'a stack trace' }

test('tells what a person wants to know', () => {
  const events: ServiceEvent[] = [
    { type: 'started', service: 'gateway', pid: 7 },
    { type: 'ready', service: 'gateway', seconds: 0.92 },
    { type: 'ended', service: 'gateway', reason: 'signal SIGKILL', restartInMilliseconds: 250 },
  ]
  expect(said(events)).toBe(
    'gateway is ready (0.9 s)\ngateway ended (signal SIGKILL); it starts again in 250 ms\n',
  )
})

test('shows warnings, and everything when asked', () => {
  expect(said([info, warning, plain])).toBe('gateway | warn: slow\n')
  expect(said([info, plain], true)).toBe('gateway | info: listening\ngateway | a stack trace\n')
})
