import { expect, test } from 'vitest'
import { schemaRows, typeOf } from './schema-rows.js'

test('shows fields in fields, lists and references', () => {
  const schemas = {
    Message: { type: 'object', required: ['role'], properties: { role: { enum: ['user'], type: 'string' } } },
  }
  const schema = {
    type: 'object',
    required: ['messages'],
    properties: {
      messages: { type: 'array', items: { $ref: '#/components/schemas/Message' }, description: 'In order.' },
      seed: { type: ['integer', 'null'], default: 0 },
    },
  }
  expect(schemaRows(schema, schemas)).toEqual([
    { name: 'messages', type: 'list of object', required: true, description: 'In order.' },
    { name: 'messages[].role', type: 'string, one of "user"', required: true, description: '' },
    { name: 'seed', type: 'integer or null, default 0', required: false, description: '' },
  ])
})

test('a schema that holds itself comes to an end', () => {
  const schemas = { Tree: { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } } }
  expect(schemaRows({ $ref: '#/components/schemas/Tree' }, schemas).length).toBeLessThan(10)
})

test('tells limits and choices', () => {
  expect(typeOf({ type: 'number', minimum: 0.25, maximum: 4 }, {})).toBe('number, from 0.25, up to 4')
  expect(typeOf({ anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] }, {})).toBe(
    'string, at most 9 characters or null',
  )
})
