import { expect, test } from 'vitest'
import { openLog } from './open-log.js'

function logTo(lines: string[], level = 'trace'): ReturnType<typeof openLog> {
  return openLog({ name: 'test-service', level }, { write: (line) => lines.push(line) })
}

test('writes JSON lines with name, level and ISO time', () => {
  const lines: string[] = []
  logTo(lines).info({ taskId: 'abc' }, 'task done')
  expect(JSON.parse(lines[0]!)).toMatchObject({
    name: 'test-service',
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    taskId: 'abc',
    msg: 'task done',
  })
})

test('keeps what users said and secrets out, however they are passed', () => {
  const lines: string[] = []
  const log = logTo(lines)
  const said = 'a letter to my mother'
  log.info({ text: said, segment: { text: said }, task: { input: { text: said } } }, 'careless')
  log.error({ err: new Error(said) }, 'careless')
  log.error(new Error(said))
  log.error({ err: new Error(said) })
  log.warn({ authorization: `Bearer ${said}`, headers: { cookie: said } }, 'careless')
  log.child({ prompt: said }).info('careless')
  expect(lines).toHaveLength(6)
  expect(lines.join('')).not.toContain(said)
})

test('writes nothing below its level', () => {
  const lines: string[] = []
  logTo(lines, 'warn').info('unimportant')
  expect(lines).toEqual([])
})
