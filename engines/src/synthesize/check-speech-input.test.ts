import { expect, test } from 'vitest'
import { checkSpeechInput } from './check-speech-input.js'
import { kokoroVoices } from './kokoro/kokoro-voices.js'

const fitting = { text: 'Bonjour.', language: 'fr', voice: 'ff_siwis', speed: 1 }

test('lets through what can be said', () => {
  expect(() => checkSpeechInput(fitting, kokoroVoices)).not.toThrow()
  expect(() => checkSpeechInput({ ...fitting, language: 'pt', voice: 'pm_alex' }, kokoroVoices)).not.toThrow()
})

test('names voices that speak the language', () => {
  expect(() => checkSpeechInput({ ...fitting, voice: 'af_heart' }, kokoroVoices)).toThrow(
    'The voice "af_heart" speaks en-us, not "fr". Voices that speak it: ff_siwis.',
  )
})

test('says which languages there are when no voice speaks it', () => {
  expect(() => checkSpeechInput({ ...fitting, language: 'de' }, kokoroVoices)).toThrow(
    /en-us, en-gb, es, fr, hi, it, pt-br/u,
  )
})

test('says nothing of what was to be spoken', () => {
  expect(() => checkSpeechInput({ ...fitting, text: 'secret', voice: 'x' }, kokoroVoices)).not.toThrow(
    /secret/u,
  )
})
