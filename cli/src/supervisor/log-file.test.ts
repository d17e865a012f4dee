import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LogFile } from './log-file.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('adds to what is there', () => {
  const path = join(folder, 'logs', 'gateway.log')
  for (const line of ['one', 'two']) {
    const file = new LogFile(path)
    file.add(line)
    file.close()
  }
  expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
})

test('keeps at most two files of the bound', () => {
  const path = join(folder, 'gateway.log')
  const file = new LogFile(path, 20)
  for (let line = 1; line <= 9; line++) file.add(`line number ${line}`)
  file.close()
  expect(readdirSync(folder).toSorted()).toEqual(['gateway.log', 'gateway.log.1'])
  expect(readFileSync(path, 'utf8')).toBe('line number 9\n')
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('line number 7\nline number 8\n')
})
