import { translate } from 'libretranslate'
import { afterEach, expect, test } from 'vitest'
import { answerOf, serveTranslation, type ServedTranslation } from './__fixtures__/serve-translation.js'

const hello = { q: 'Hello there, my friend', source: 'en', target: 'pt' }
let service: ServedTranslation

afterEach(() => service.stop())

test.each([
  [
    { MAX_TRANSLATION_CHARACTERS: '5' },
    { ...hello, q: 'This text is too long' },
    'Invalid request: request (21) exceeds text limit (5)',
  ],
  [
    { MAX_TRANSLATION_CHARACTERS: '1' },
    { ...hello, q: ['😀', '😀😀'] },
    'Invalid request: request (2) exceeds text limit (1)',
  ],
  [
    { MAX_TRANSLATION_TEXTS: '1' },
    { ...hello, q: ['Hello', 'World'] },
    'Invalid request: request (2) exceeds text limit (1)',
  ],
  [
    { MAX_TRANSLATION_ALTERNATIVES: '1' },
    { ...hello, alternatives: 3 },
    'Invalid request: alternatives parameter must be <= 1',
  ],
])('over the limit %o', async (environment, body, error) => {
  service = await serveTranslation(environment)
  const response = await service.post('/translate', body)
  expect(response.status).toBe(400)
  expect(await answerOf(response)).toEqual({ error })
})

test('the limit of a text is not that of a file', async () => {
  service = await serveTranslation({ MAX_TRANSLATION_CHARACTERS: '5' })
  const file = new File(['Hello world, this is a test.'], 'test.txt')
  expect((await service.postFile({ source: 'en', target: 'pt' }, file)).status).toBe(200)
})

test('as many requests as may wait: the next is told to slow down', async () => {
  service = await serveTranslation({ MAX_CONCURRENT_REQUESTS: '1', MAX_WAITING_REQUESTS: '0' })
  const answers = await Promise.all([1, 2, 3].map(() => service.post('/translate', hello)))
  const refused = answers.filter(({ status }) => status === 429)
  expect(answers.filter(({ status }) => status === 200)).not.toHaveLength(0)
  expect(refused).not.toHaveLength(0)
  for (const response of refused) {
    expect((await answerOf(response)).error).toMatch(/^Slowdown: /)
    expect(response.headers.get('retry-after')).not.toBeNull()
  }
})

test('a key may come as clients of LibreTranslate send it, or as a bearer', async () => {
  service = await serveTranslation({ API_KEYS: 'open-sesame' })
  const key = { api_key: 'open-sesame' }
  const url = `${service.url}/translate`
  const headers = { 'content-type': 'application/json', authorization: 'Bearer open-sesame' }
  const answers = [
    await service.post('/translate', { ...hello, ...key }),
    await service.postForm('/translate', { ...hello, ...key }),
    await service.post('/translate?api_key=open-sesame', hello),
    await service.postFile({ source: 'en', target: 'pt', ...key }, new File(['Hello'], 'a.txt')),
    await service.fetch(url, { method: 'POST', body: JSON.stringify(hello), headers }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const apiurl = service.url
  await expect(
    translate({ query: 'The cat', source: 'en', target: 'pt', apiurl, apiKey: 'open-sesame' }),
  ).resolves.toMatch(/gato/i)
  expect(service.logLines.join('')).not.toContain('sesame')
})

test('a wrong key and a missing key are refused in the words of LibreTranslate', async () => {
  service = await serveTranslation({ API_KEYS: 'open-sesame' })
  const wrong = await service.post('/translate', { ...hello, api_key: 'bogus-key' })
  expect(wrong.status).toBe(403)
  expect(await answerOf(wrong)).toEqual({ error: 'Invalid API key' })
  for (const path of ['/translate', '/detect', '/translate_file']) {
    const missing = await service.post(path, hello)
    expect(missing.status).toBe(400)
    expect(await answerOf(missing)).toEqual({ error: 'Please contact the server operator to get an API key' })
  }
  expect((await service.fetch(`${service.url}/download_file/a.txt`)).status).toBe(400)
  expect((await service.fetch(`${service.url}/languages`)).status).toBe(200)
  const settings = await (await service.fetch(`${service.url}/frontend/settings`)).json()
  expect(settings).toMatchObject({ apiKeys: true, keyRequired: true })
})

test('pages of every origin may use it where that is set', async () => {
  service = await serveTranslation({ ALLOWED_ORIGINS: '*' })
  const response = await fetch(`${service.url}/languages`, { headers: { origin: 'https://page.example' } })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})
