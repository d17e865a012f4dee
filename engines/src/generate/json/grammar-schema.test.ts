import { describe, expect, test } from 'vitest'
import { grammarSchema } from './grammar-schema.js'

/** What becomes of the schema of one property. */
function property(schema: unknown, isStrict = true): unknown {
  const { properties = {} } = grammarSchema({ type: 'object', properties: { it: schema } }, isStrict)
  return Object.values(properties)[0]
}

describe('translates', () => {
  test.each([
    [
      { type: 'string', minLength: 1, maxLength: 9 },
      { type: 'string', minLength: 1, maxLength: 9 },
    ],
    [
      { type: 'string', format: 'date' },
      { type: 'string', format: 'date' },
    ],
    [{ type: 'number', description: 'How many', title: 'N' }, { type: 'number' }],
    [{ type: 'integer', minimum: 1, maximum: 3 }, { enum: [1, 2, 3] }],
    [{ type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 2 }, { enum: [1] }],
    [{ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }, { type: 'integer' }],
    [{ type: ['string', 'null'] }, { oneOf: [{ type: 'string' }, { type: 'null' }] }],
    [{ anyOf: [{ type: 'boolean' }, { const: null }] }, { oneOf: [{ type: 'boolean' }, { const: null }] }],
    [{ enum: ['a', 1, null] }, { enum: ['a', 1, null] }],
    [{ allOf: [{ const: 'a' }], description: 'A' }, { const: 'a' }],
    [
      { type: 'array', items: { type: 'null' }, maxItems: 2 },
      { type: 'array', items: { type: 'null' }, maxItems: 2 },
    ],
    [
      { type: 'array', prefixItems: [{ type: 'null' }], items: false },
      { type: 'array', prefixItems: [{ type: 'null' }], maxItems: 1 },
    ],
    [{ type: 'object' }, { type: 'object', properties: {}, additionalProperties: true }],
    [
      { type: 'object', additionalProperties: false },
      { type: 'object', properties: {}, additionalProperties: false },
    ],
    [
      { type: 'object', additionalProperties: { type: 'null' } },
      { type: 'object', properties: {}, additionalProperties: { type: 'null' } },
    ],
  ])('%j', (schema, translated) => {
    expect(property(schema)).toEqual(translated)
  })

  test('references to definitions of either name and to the whole', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { $ref: '#/$defs/A' },
        b: { $ref: '#/definitions/B' },
        c: { anyOf: [{ $ref: '#' }, { type: 'null' }] },
      },
      $defs: { A: { type: 'string' } },
      definitions: { B: { type: 'null' } },
    }
    expect(grammarSchema(schema, true)).toMatchObject({
      properties: {
        a: { $ref: '#/$defs/A' },
        c: { oneOf: [{ $ref: '#/$defs/the whole' }, { type: 'null' }] },
      },
      $defs: { A: { type: 'string' }, B: { type: 'null' }, 'the whole': { type: 'object' } },
    })
  })
})

describe('what no grammar keeps', () => {
  const keywords = [
    [{ type: 'string', pattern: 'a+' }, 'pattern'],
    [{ type: 'string', format: 'email' }, 'format'],
    [{ type: 'string', maxLength: 5000 }, 'maxLength'],
    [{ type: 'number', minimum: 0 }, 'minimum'],
    [{ type: 'array', uniqueItems: true }, 'uniqueItems'],
    [{ $ref: '#', maxItems: 1 }, 'maxItems'],
  ] as const

  test.each(keywords)('%j is refused by name when the schema is strict', (schema, keyword) => {
    expect(() => property(schema)).toThrow(`"${keyword}" cannot be kept`)
  })

  test.each(keywords)('%j is kept as far as it can be otherwise', (schema) => {
    expect(property(schema, false)).not.toHaveProperty('pattern')
  })
})

describe('refuses, with what is wrong,', () => {
  test.each([
    [{ type: 'strin' }, '"type" must be'],
    [{ type: 'string', minLength: 5, maxLength: 4 }, '"minLength" is more than "maxLength"'],
    [{ type: 'string', maxLength: -1 }, 'must be a whole number'],
    [{ type: 'integer', minimum: 5, maximum: 4 }, 'No number'],
    [{ enum: [] }, 'a list of some length'],
    [{ enum: [{}] }, 'can hold texts, numbers'],
    [{ const: 'a\0b' }, 'control character'],
    [{ $ref: '#/$defs/missing' }, 'Every "$ref"'],
    [{ $ref: 'https://example.com/schema' }, 'Every "$ref"'],
    [{ allOf: [{}, {}] }, '"allOf"'],
    ['string', 'must be an object'],
  ])('%j', (schema, fault) => {
    expect(() => property(schema)).toThrow(fault)
  })

  test.each([[{ type: 'array' }], [{}], [null], ['x'], [[]]])('a root that is no object: %j', (schema) => {
    expect(() => grammarSchema(schema, false)).toThrow('"type": "object"')
  })

  test('references that lead back to themselves', () => {
    const $defs = { a: { anyOf: [{ $ref: '#/$defs/b' }, { type: 'null' }] }, b: { $ref: '#/$defs/a' } }
    expect(() => grammarSchema({ type: 'object', $defs }, true)).toThrow('leads back to itself')
  })

  test('what is too deep or too large', () => {
    let deep: object = {}
    for (let depth = 0; depth < 10_000; depth++) deep = { type: 'array', items: deep }
    expect(() => property(deep)).toThrow('deep')
    expect(() => property({ anyOf: Array.from({ length: 3000 }, () => ({ type: 'null' })) })).toThrow('parts')
  })
})
