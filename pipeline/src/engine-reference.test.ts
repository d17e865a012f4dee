import { expect, test } from 'vitest'
import { parseEngineReferences } from './engine-reference.js'

test.each([
  ['moonshine:base', { family: 'moonshine', model: 'base', url: undefined }],
  ['llama:qwen2.5-1.5b', { family: 'llama', model: 'qwen2.5-1.5b', url: undefined }],
  [
    'openai:whisper-1@http://host:8000/v1',
    { family: 'openai', model: 'whisper-1', url: 'http://host:8000/v1' },
  ],
  [
    'openai:org/model:8b@https://host/v1',
    { family: 'openai', model: 'org/model:8b', url: 'https://host/v1' },
  ],
  ['libretranslate@http://host:5000', { family: 'libretranslate', model: '', url: 'http://host:5000' }],
  ['deepl', { family: 'deepl', model: '', url: undefined }],
])('%s', (id, parts) => {
  expect(parseEngineReferences(id)).toEqual([{ id, ...parts }])
})

test('a list is read in order, spaces and empty places do not count', () => {
  expect(parseEngineReferences(' a:b ,, c:d').map(({ id }) => id)).toEqual(['a:b', 'c:d'])
})

test.each(['', ' , '])('nothing is no engine: "%s"', (list) => {
  expect(parseEngineReferences(list)).toEqual([])
})

test.each(['Whisper', 'a:b@ftp://host', 'a:b@host', ':b', 'a:b c', 'a@http://'])('%s is refused', (name) => {
  expect(() => parseEngineReferences(name)).toThrow('names no engine')
})

test('an address with a password is refused, and not repeated', () => {
  const parse = () => parseEngineReferences('openai:m@https://me:secret@host/v1')
  expect(parse).toThrow('must not hold a key')
  expect(parse).not.toThrow('secret')
})

test('an address with parameters, among which a key may be, is refused and not repeated', () => {
  const parse = () => parseEngineReferences('openai:whisper-1@http://host/v1?key=secret')
  expect(parse).toThrow('must not hold a key')
  expect(parse).not.toThrow('secret')
})
