import { expect, test } from 'vitest'
import { TranslatedFiles } from './translated-files.js'

test('a file is found under its own name until its time is over', () => {
  let now = 1
  const files = new TranslatedFiles(1000, () => now)
  const id = files.add({ fileName: 'hello_fr.txt', text: 'Bonjour' })
  expect(id).toMatch(/^[\da-f-]{36}\.hello_fr\.txt$/)
  expect(files.find(id)?.text).toBe('Bonjour')
  now += 999
  expect(files.find(id)?.text).toBe('Bonjour')
  now += 2
  expect(files.find(id)).toBeUndefined()
})

test('two files of one name do not meet, and all are gone when they are cleared', () => {
  const files = new TranslatedFiles(1000)
  const one = files.add({ fileName: 'a.txt', text: 'one' })
  const two = files.add({ fileName: 'a.txt', text: 'two' })
  expect([one, two].map((id) => files.find(id)?.text)).toEqual(['one', 'two'])
  files.clear()
  expect(files.find(one)).toBeUndefined()
})
