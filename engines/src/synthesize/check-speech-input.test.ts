import { expect, test } from 'vitest'
import { checkSpeechInput } from './check-speech-input.js'
import { kokoroDescription } from './kokoro/kokoro-engine.js'
import { kokoroVoices } from './kokoro/kokoro-voices.js'

const kokoro = { description: kokoroDescription, voices: kokoroVoices }
const sample = { sha256: 'ab12', audio: new Uint8Array(9), contentType: 'audio/wav' }
const fitting = { text: 'Bonjour.', language: 'fr', voice: 'ff_siwis', speed: 1 }

test('lets through what can be said', () => {
  expect(() => checkSpeechInput(fitting, kokoro)).not.toThrow()
  expect(() => checkSpeechInput({ ...fitting, language: 'pt', voice: 'pm_alex' }, kokoro)).not.toThrow()
})

test('names voices that speak the language', () => {
  expect(() => checkSpeechInput({ ...fitting, voice: 'af_heart' }, kokoro)).toThrow(
    'The voice "af_heart" speaks en-us, not "fr". Voices that speak it: ff_siwis.',
  )
})

test('says which languages there are when no voice speaks it', () => {
  expect(() => checkSpeechInput({ ...fitting, language: 'de' }, kokoro)).toThrow(
    /en-us, en-gb, es, fr, hi, it, pt-br/u,
  )
})

test('says nothing of what was to be spoken', () => {
  expect(() => checkSpeechInput({ ...fitting, text: 'secret', voice: 'x' }, kokoro)).not.toThrow(/secret/u)
})

test('a sample is refused by an engine that cannot speak in its voice', () => {
  const refusing = () => checkSpeechInput({ ...fitting, sample }, kokoro)
  expect(refusing).toThrow(expect.objectContaining({ code: 'voice_sample_not_supported' }))
  expect(refusing).toThrow(/^kokoro:fp16 cannot/u)
  expect(refusing).not.toThrow(/secret/u)
})

test('with a sample the voice is ignored', () => {
  const taking = { ...kokoro, ownVoices: { forget: async () => {} } }
  expect(() => checkSpeechInput({ ...fitting, sample, voice: 'nobody' }, taking)).not.toThrow()
})
