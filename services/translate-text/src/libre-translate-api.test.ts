import { createTranslationLadder, createLocalTiers } from '@mega-pipeline/engines/translate'
import type { TranslationTier } from '@mega-pipeline/engines/translate'
import { openModelStore } from '@mega-pipeline/platform/models'
import { parse } from '@plussub/srt-vtt-parser'
import { translate } from 'libretranslate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, serveTranslation, type ServedTranslation } from './__fixtures__/serve-translation.js'

let service: ServedTranslation

beforeAll(async () => {
  service = await serveTranslation()
})
afterAll(() => service.stop())

async function translated(body: object, by: ServedTranslation = service): Promise<unknown> {
  return (await answerOf(await by.post('/translate', { source: 'en', target: 'pt', ...body }))).translatedText
}

describe('texts', () => {
  test('paragraphs, line breaks and spaces stay exactly as they are', async () => {
    const text = '  The cat sleeps.\r\n\r\n\tThe dog eats the bread.  It is hungry.\n'
    expect(await translated({ q: text })).toMatch(
      /^ {2}\S[^\r\n]*\S\r\n\r\n\t\S[^\r\n]*\. {2}\S[^\r\n]*\.\n$/u,
    )
  })

  test('parameters may come in the query, in a form, and as JSON', async () => {
    const q = 'The cat sleeps.'
    const inQuery = await service.fetch(
      `${service.url}/translate?${String(new URLSearchParams({ q, source: 'en', target: 'pt' }))}`,
      { method: 'POST' },
    )
    const inForm = await service.postForm('/translate', { q, source: 'en', target: 'pt' })
    const asJson = await translated({ q })
    expect((await answerOf(inQuery)).translatedText).toBe(asJson)
    expect((await answerOf(inForm)).translatedText).toBe(asJson)
  })

  test('a text in its target language comes back as it is', async () => {
    const q = 'O gato preto do meu vizinho está dormindo no jardim da casa.'
    const response = await service.post('/translate', { q, source: 'auto', target: 'pt' })
    expect(await response.json()).toMatchObject({ translatedText: q, detectedLanguage: { language: 'pt' } })
  })

  test('a text without words comes back as it is, with no confidence', async () => {
    const response = await service.post('/translate', { q: ' 12 😀\n', source: 'auto', target: 'pt' })
    expect(await response.json()).toEqual({
      translatedText: ' 12 😀\n',
      detectedLanguage: { confidence: 0, language: 'en' },
    })
  })

  test('alternatives differ from the translation and from each other', async () => {
    const q = 'The cat sleeps in the garden.'
    const response = await service.post('/translate', { q, source: 'en', target: 'es', alternatives: 5 })
    const { translatedText, alternatives = [] } = await answerOf(response)
    expect(alternatives.length).toBeGreaterThan(0)
    expect(new Set([translatedText, ...alternatives]).size).toBe(alternatives.length + 1)
  })

  test('whatever stands in place of a parameter, the answer is a clear 400', async () => {
    for (const body of [
      { q: 5 },
      { q: ['Hello', 5] },
      { q: { a: 1 } },
      { q: 'Hello', target: 7 },
      { q: 'Hello', format: ['text'] },
      { q: 'Hello', alternatives: {} },
      { q: 'Hello', alternatives: 1.5e300 },
    ]) {
      const response = await service.post('/translate', { source: 'en', target: 'pt', ...body })
      expect(response.status).toBe(400)
      expect((await answerOf(response)).error).toBeTypeOf('string')
    }
  })
})

describe('HTML', () => {
  test('tags stand around the words that translate their content; attributes and entities stay', async () => {
    const q =
      '<p class="x">I have a <b>red</b> car and a <a href="/h?a=1&b=2">small house</a>.</p><!-- end --><p>&copy; 2024</p>'
    expect(await translated({ q, format: 'html' })).toMatch(
      /^<p class="x">[^<]+<b>vermelho<\/b> [^<]+<a href="\/h\?a=1&b=2">pequena casa<\/a>\.<\/p><!-- end --><p>&copy; 2024<\/p>$/,
    )
  })
})

describe('the guard against echoes', () => {
  const source = 'The cat sleeps in the garden.'
  /** A stand-in for an engine with LibreTranslate's fault (its issues 612 and 567): it gives back what it gets. */
  const echo: TranslationTier = {
    description: {
      id: 'echo',
      stage: 'translate',
      version: '1',
      licence: 'none',
      languages: ['en'],
      pairs: [{ from: 'en', to: 'pt' }],
    },
    load: async () => {},
    run: async ({ text }) => ({ text, engine: 'echo', notes: [] }),
    close: async () => {},
  }

  test('an engine that gives back its source gives way to the next one', async () => {
    const directory = openModelStore().path('bergamot-en-pt')
    const tiers = createLocalTiers({ bergamot: [{ from: 'en', to: 'pt', directory }] })
    const guarded = await serveTranslation({}, createTranslationLadder([echo, ...tiers]))
    try {
      const text = await translated({ q: source }, guarded)
      expect(text).not.toBe(source)
      expect(text).toMatch(/gato/)
    } finally {
      await guarded.stop()
    }
  })
})

describe('subtitles', () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:02,500\nThe cat sleeps\nin the garden.\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>Hello!</i>\n'

  test('keep their times and cues', async () => {
    for (const [name, file] of [
      ['talk.srt', srt],
      ['talk.vtt', `WEBVTT\n\n${srt.replaceAll(',', '.')}`],
    ] as const) {
      const response = await service.postFile({ source: 'en', target: 'pt' }, new File([file], name))
      const { translatedFileUrl = '' } = await answerOf(response)
      const download = await service.fetch(translatedFileUrl)
      expect(download.headers.get('content-disposition')).toContain(name.replace('.', '_pt.'))
      const before = parse(file).entries as { from: number; to: number; text: string }[]
      const after = parse(await download.text()).entries as typeof before
      expect(after.map(({ from, to }) => ({ from, to }))).toEqual(
        before.map(({ from, to }) => ({ from, to })),
      )
      expect(after[0]?.text).toMatch(/gato/)
      expect(after[1]?.text).toMatch(/^<i>.+<\/i>$/)
    }
  })

  test('what is no UTF-8, or has no cues, is refused', async () => {
    for (const file of [
      new File([new Uint8Array([0xff, 0xfe, 0x00])], 'a.txt'),
      new File(['No cue.'], 'a.srt'),
    ]) {
      const response = await service.postFile({ source: 'en', target: 'pt' }, file)
      expect(response.status).toBe(400)
      expect((await answerOf(response)).error).toMatch(/^Invalid request: the file/)
    }
  })

  test('a file that is not there any more is a 404', async () => {
    const path = '/download_file/00000000-0000-0000-0000-000000000000.a_pt.txt'
    expect((await service.fetch(service.url + path)).status).toBe(404)
  })
})

describe('the npm client libretranslate', () => {
  test('translates', async () => {
    const text: unknown = await translate({
      query: 'The cat sleeps in the garden.',
      source: 'en',
      target: 'pt',
      apiurl: service.url,
    })
    expect(text).toMatch(/gato/)
  })
})

test('the description of the API is where LibreTranslate has it, too', async () => {
  const spec = (await (await fetch(`${service.url}/spec`)).json()) as { paths: object }
  expect(spec).toEqual(await (await fetch(`${service.url}/openapi.json`)).json())
  expect(Object.keys(spec.paths)).toEqual(
    expect.arrayContaining(['/translate', '/detect', '/languages', '/translate_file', '/v1/models']),
  )
})

test('languages have names and targets', async () => {
  const languages = await (await service.fetch(`${service.url}/languages`)).json()
  expect(languages).toContainEqual({
    code: 'en',
    name: 'English',
    targets: expect.arrayContaining(['en', 'es', 'fr', 'pt']),
  })
})

test('what is under /v1 keeps the errors of OpenAI', async () => {
  const response = await service.fetch(`${service.url}/v1/models/none`)
  expect(await response.json()).toMatchObject({ error: { code: 'model_not_found' } })
})

test('nothing of what was sent is logged', async () => {
  await service.post('/translate?q=secretquery', { q: 'The secretword sleeps.', source: 'en', target: 'pt' })
  await service.post('/translate', { q: 'x', source: 'secretsource', target: 'pt' })
  expect(service.logLines.join('')).not.toMatch(/secret/)
})
