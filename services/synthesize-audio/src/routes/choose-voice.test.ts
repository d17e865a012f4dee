import { kokoroVoices } from '@mega-pipeline/engines/synthesize'
import { expect, test } from 'vitest'
import { chooseVoice, type ChosenVoice, type VoiceWish } from './choose-voice.js'
import { openAiVoices } from './openai-voices.js'

function choose({ voice, language }: Partial<VoiceWish>): ChosenVoice {
  return chooseVoice(kokoroVoices, { voice, language })
}

test('nothing said is the best English voice', () => {
  expect(choose({})).toEqual({ voice: 'af_heart', language: 'en' })
})

test('a language alone brings its best voice, a voice alone its language', () => {
  expect(choose({ language: 'fr' })).toEqual({ voice: 'ff_siwis', language: 'fr' })
  expect(choose({ voice: 'pf_dora' })).toEqual({ voice: 'pf_dora', language: 'pt-br' })
})

test('a voice speaks every accent that it can', () => {
  expect(choose({ voice: 'bf_emma', language: 'en' })).toEqual({ voice: 'bf_emma', language: 'en' })
  expect(choose({ voice: 'ff_siwis', language: 'fr-ca' })).toEqual({ voice: 'ff_siwis', language: 'fr-ca' })
})

test.each(Object.entries(openAiVoices))("OpenAI's %s is spoken by %s", (name, id) => {
  expect(kokoroVoices.map((voice) => voice.id)).toContain(id)
  expect(choose({ voice: name }).voice).toBe(id)
})

test('an engine that has the voice itself needs no stand-in', () => {
  const own = { id: 'alloy', name: 'Alloy', language: 'en', gender: 'female' } as const
  expect(chooseVoice([own, ...kokoroVoices], { voice: 'alloy', language: undefined }).voice).toBe('alloy')
})

test('a voice that does not speak the language is an error, not a guess', () => {
  expect(() => choose({ voice: 'af_heart', language: 'fr' })).toThrow(/speaks en-us, not "fr".*ff_siwis/u)
  expect(() => choose({ voice: 'alloy', language: 'fr' })).toThrow(/speaks en-us, not "fr"/u)
  expect(() => choose({ voice: 'nobody' })).toThrow(/no voice "nobody"/u)
  expect(() => choose({ language: 'de' })).toThrow(/No voice of this model speaks "de".*fr, hi/u)
})
