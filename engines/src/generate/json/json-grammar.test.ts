import { beforeAll, expect, test } from 'vitest'
import { loadLlama } from '../llama/load-llama.js'
import { exactGrammar, jsonGrammar } from './json-grammar.js'

let llama: Awaited<ReturnType<typeof loadLlama>>
beforeAll(async () => {
  llama = await loadLlama()
})

const grammarOf = (it: unknown) =>
  jsonGrammar(llama, { kind: 'json', schema: { type: 'object', properties: { it } }, strict: true })

test.each([
  [{ type: 'object', properties: { 'a "b" \\ é 日本': {}, '': {} } }],
  [{ enum: ['"', '\\', 'é', '日本', 1.5e30, -1] }],
  [{ type: 'string', minLength: 1000, maxLength: 1000 }],
  [{ anyOf: [{ $ref: '#' }, { type: ['number', 'null'] }] }],
])('llama.cpp takes the grammar of %j', async (schema) => {
  await expect(grammarOf(schema)).resolves.toBeDefined()
})

test('llama.cpp takes the grammar of any object', async () => {
  await expect(jsonGrammar(llama, { kind: 'json' })).resolves.toBeDefined()
})

test('an answer ends with its object, and whole numbers are whole', async () => {
  const { grammar } = await grammarOf({ type: 'integer' })
  const [root] = grammar.split('\n')
  expect(root).toMatch(/"}"$/)
  expect(grammar).toMatch(/^integer-number-rule ::= .*\{0,15\}\)$/m)
  expect(exactGrammar(grammar)).toBe(grammar)
})
