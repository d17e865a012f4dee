import { expect, test } from 'vitest'
import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import { createEngineByLanguage } from './engine-by-language.js'

/** Stands in for an engine that hears one thing whatever is said. */
function standIn(id: string, languages: string[], tellsWordTimes: boolean): TranscriptionEngine {
  return {
    description: { id, stage: 'transcribe', version: '2', licence: 'MIT', languages },
    tellsWordTimes,
    load: () => Promise.resolve(),
    run: () => Promise.resolve({ segments: [], outcome: 'no_speech', engine: id }),
    close: () => Promise.resolve(),
  }
}

const engine = createEngineByLanguage([
  standIn('quick', ['en'], false),
  standIn('wide', ['en', 'fr', 'de'], true),
])

async function takenBy(language: string, words: boolean): Promise<string> {
  const sound = { samples: new Float32Array(0), sampleRate: 16_000 }
  const taken = await engine.run({ sound, language, words }, { signal: new AbortController().signal })
  return taken.engine
}

test('the first engine that understands the language takes it', async () => {
  await expect(takenBy('en', false)).resolves.toBe('quick')
  await expect(takenBy('en-gb', false)).resolves.toBe('quick')
  await expect(takenBy('fr', false)).resolves.toBe('wide')
})

test('the times of words are asked of an engine that can tell them', async () => {
  await expect(takenBy('en', true)).resolves.toBe('wide')
})

test('the language is asked of an engine that can tell it', async () => {
  const question = {
    sound: { samples: new Float32Array(0), sampleRate: 16_000 },
    among: ['en', 'fr'],
  } as const
  const { signal } = new AbortController()
  const telling = { ...standIn('wide', ['en', 'fr'], true), detectLanguage: () => Promise.resolve('fr') }
  const both = createEngineByLanguage([standIn('quick', ['en'], false), telling])
  await expect(both.detectLanguage?.(question, { signal })).resolves.toBe('fr')
  expect(engine.detectLanguage).toBeUndefined()
})

test('a language that none understands is refused with those that one does', async () => {
  await expect(takenBy('xx', false)).rejects.toThrow('It understands: en, fr, de.')
})

test('it is what its parts are together', () => {
  expect(engine.description).toMatchObject({
    version: 'quick@2 wide@2',
    licence: 'MIT',
    languages: ['en', 'fr', 'de'],
  })
})
