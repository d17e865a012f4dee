import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { checkDisk, checkMemory, checkNode, checkProcessors } from './machine.js'

test.each([
  ['20.19.0', 'fine'],
  ['24.0.0', 'fine'],
  ['20.18.3', 'problem'],
  ['18.20.0', 'problem'],
])('Node %s is %s', (version, state) => {
  expect(checkNode(version).state).toBe(state)
})

test('memory is measured against what the models need', () => {
  expect(checkMemory(2e9, 8e9).state).toBe('fine')
  expect(checkMemory(2e9, 2.5e9)).toMatchObject({
    state: 'warning',
    detail: '2.5 GB; the local team needs about 3.0 GB',
  })
})

test('one processor is a warning', () => {
  expect(checkProcessors(1).state).toBe('warning')
  expect(checkProcessors(2).state).toBe('fine')
})

test('a full disk is a problem, with what to do', async () => {
  expect(await checkDisk(tmpdir(), 0)).toMatchObject({ state: 'fine' })
  expect(await checkDisk(tmpdir(), 1e18)).toMatchObject({
    state: 'problem',
    advice: expect.stringContaining('MEGA_HOME'),
  })
})
