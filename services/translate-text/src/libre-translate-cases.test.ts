/**
 * The cases of LibreTranslate's own tests (libretranslate/tests/test_api), one by one, with its exact strings. Left out
 * is what belongs to its web page, its key database, its cache and its request counting, which this service does not have.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, serveTranslation, type ServedTranslation } from './__fixtures__/serve-translation.js'

let service: ServedTranslation
const hello = { q: 'Hello', source: 'en', target: 'es' }
const helloFile = new File(['Hello world, this is a test.'], 'test.txt')

beforeAll(async () => {
  service = await serveTranslation()
})
afterAll(() => service.stop())

describe('translate', () => {
  test('a text', async () => {
    const response = await service.postForm('/translate', { ...hello, format: 'text' })
    expect(response.status).toBe(200)
    expect(await answerOf(response)).toHaveProperty('translatedText')
  })

  test('a batch', async () => {
    const response = await service.post('/translate', { ...hello, q: ['Hello', 'World'], format: 'text' })
    expect(response.status).toBe(200)
    expect((await answerOf(response)).translatedText).toHaveLength(2)
  })

  test.each([
    ['unsupported language', { ...hello, target: 'zz' }, 'zz is not supported'],
    ['unsupported source language', { ...hello, source: 'zz' }, 'zz is not supported'],
    ['missing parameter', { source: 'en', target: 'es' }, 'Invalid request: missing q parameter'],
    ['missing source', { q: 'Hello', target: 'es' }, 'Invalid request: missing source parameter'],
    ['missing target', { q: 'Hello', source: 'en' }, 'Invalid request: missing target parameter'],
    ['unsupported format', { ...hello, format: 'xml' }, 'xml format is not supported'],
    [
      'invalid alternatives',
      { ...hello, alternatives: 'abc' },
      'Invalid request: alternatives parameter is not a number',
    ],
  ])('%s', async (_, fields: Record<string, string>, error) => {
    const response = await service.postForm('/translate', fields)
    expect(response.status).toBe(400)
    expect((await answerOf(response)).error).toBe(error)
  })

  test('alternatives', async () => {
    const q = 'Hello world, this is a test'
    const response = await service.post('/translate', { ...hello, q, alternatives: 3 })
    expect(response.status).toBe(200)
    expect((await answerOf(response)).alternatives).toBeInstanceOf(Array)
  })

  test('auto detect source', async () => {
    const q = 'This is a sentence written in English for testing purposes'
    const response = await service.postForm('/translate', { q, source: 'auto', target: 'es' })
    expect(response.status).toBe(200)
    const { detectedLanguage } = await answerOf(response)
    expect(detectedLanguage).toMatchObject({ language: 'en' })
    expect(detectedLanguage).not.toMatchObject({ confidence: 0 })
  })

  test('HTML format', async () => {
    const response = await service.postForm('/translate', { ...hello, q: '<p>Hello</p>', format: 'html' })
    expect(response.status).toBe(200)
    expect((await answerOf(response)).translatedText).toMatch(/^<p>.+<\/p>$/)
  })

  test('non-translatable returns source', async () => {
    const response = await service.postForm('/translate', { ...hello, q: '😀' })
    expect(await answerOf(response)).toEqual({ translatedText: '😀' })
  })

  test('empty batch', async () => {
    const response = await service.post('/translate', { ...hello, q: [] })
    expect(response.status).toBe(400)
    expect((await answerOf(response)).error).toBe('Invalid request: missing q parameter')
  })

  test('Spanish to English: this service has no such pair, and says so in the words for it', async () => {
    const response = await service.postForm('/translate', { q: 'Hola mundo', source: 'es', target: 'en' })
    expect(response.status).toBe(400)
    expect((await answerOf(response)).error).toBe(
      'English (en) is not available as a target language from Spanish (es)',
    )
  })

  test('invalid JSON body', async () => {
    const response = await service.post('/translate', ['not', 'a', 'dict'])
    expect(response.status).toBe(400)
    expect((await answerOf(response)).error).toBe('Invalid JSON format')
  })

  test('a batch of HTML', async () => {
    const response = await service.post('/translate', {
      ...hello,
      q: ['<p>Hello</p>', '<p>World</p>'],
      format: 'html',
    })
    expect((await answerOf(response)).translatedText).toEqual([
      expect.stringMatching(/^<p>.+<\/p>$/),
      expect.stringMatching(/^<p>.+<\/p>$/),
    ])
  })

  test('a batch of non-translatable texts', async () => {
    const response = await service.post('/translate', { ...hello, q: ['😀', '😁'] })
    expect((await answerOf(response)).translatedText).toEqual(['😀', '😁'])
  })

  test('batch alternatives', async () => {
    const response = await service.post('/translate', { ...hello, q: ['Hello', 'World'], alternatives: 2 })
    expect((await answerOf(response)).alternatives).toHaveLength(2)
  })

  test('batch auto detect', async () => {
    const response = await service.post('/translate', {
      q: ['Hello there', 'Good morning'],
      source: 'auto',
      target: 'es',
    })
    expect((await answerOf(response)).detectedLanguage).toMatchObject([
      { language: 'en' },
      { language: 'en' },
    ])
  })
})

describe('detect', () => {
  test('a language', async () => {
    const response = await service.postForm('/detect', { q: 'Hello' })
    expect(await response.json()).toContainEqual({
      confidence: expect.any(Number),
      language: expect.any(String),
    })
  })

  test('must fail without parameters', async () => {
    const response = await service.fetch(`${service.url}/detect`, { method: 'POST' })
    expect(response.status).toBe(400)
    expect((await answerOf(response)).error).toBe('Invalid request: missing q parameter')
  })

  test('must fail with a bad request type', async () => {
    const response = await service.fetch(`${service.url}/detect`)
    expect(response.status).toBe(405)
    expect((await answerOf(response)).error).toContain('POST')
  })

  test('a batch', async () => {
    const q = ['This is an English sentence', 'Esta es una oración en español']
    expect(await (await service.post('/detect', { q })).json()).not.toHaveLength(0)
  })

  test('JSON', async () => {
    const response = await service.post('/detect', { q: 'This is an English sentence for detection' })
    expect(await response.json()).toMatchObject({ 0: { language: 'en' } })
  })
})

describe('what the service says of itself', () => {
  test('health', async () => {
    const response = await fetch(`${service.url}/health`)
    expect(await answerOf(response)).toEqual({ status: 'ok' })
    expect((await fetch(`${service.url}/health`, { method: 'POST' })).status).toBe(405)
  })

  test('frontend settings', async () => {
    expect(await (await service.fetch(`${service.url}/frontend/settings`)).json()).toMatchObject({
      apiKeys: false,
      keyRequired: false,
      suggestions: false,
      filesTranslation: true,
      supportedFilesFormat: expect.arrayContaining(['.txt']),
      language: { source: { code: 'auto' } },
    })
  })

  test('suggest disabled', async () => {
    const response = await service.postForm('/suggest', { ...hello, s: 'Hola' })
    expect(response.status).toBe(403)
    expect((await answerOf(response)).error).toBe('Suggestions are disabled on this server.')
  })
})

describe('translate_file', () => {
  test('and download', async () => {
    const response = await service.postFile({ source: 'en', target: 'es' }, helloFile)
    const { translatedFileUrl = '' } = await answerOf(response)
    expect(new URL(translatedFileUrl).pathname).toMatch(/^\/download_file\//)
    const download = await service.fetch(translatedFileUrl)
    expect(download.status).toBe(200)
    expect(await download.text()).not.toBe('Hello world, this is a test.')
  })

  test('auto detect source', async () => {
    const file = new File(['Hello world, this is an English sentence.'], 'test.txt')
    expect((await service.postFile({ source: 'auto', target: 'es' }, file)).status).toBe(200)
  })

  test.each<[string, Record<string, string>, File | undefined, string]>([
    ['missing file', { source: 'en', target: 'es' }, undefined, 'Invalid request: missing file parameter'],
    ['missing source', { target: 'es' }, helloFile, 'Invalid request: missing source parameter'],
    ['missing target', { source: 'en' }, helloFile, 'Invalid request: missing target parameter'],
    ['unsupported language', { source: 'en', target: 'zz' }, helloFile, 'zz is not supported'],
    ['unsupported source language', { source: 'zz', target: 'es' }, helloFile, 'zz is not supported'],
    [
      'unsupported format',
      { source: 'en', target: 'es' },
      new File(['MZ'], 'program.exe'),
      'Invalid request: file format not supported',
    ],
  ])('%s', async (_, fields, file, error) => {
    const response = await service.postFile(fields, file)
    expect(response.status).toBe(400)
    expect((await answerOf(response)).error).toBe(error)
  })

  test('path traversal', async () => {
    const response = await service.fetch(`${service.url}/download_file/%2e%2e%2fpasswd`)
    expect(response.status).toBe(400)
    expect((await answerOf(response)).error).toBe('Invalid filename')
  })
})
