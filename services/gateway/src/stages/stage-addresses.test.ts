import { expect, test } from 'vitest'
import { offers } from '../__fixtures__/offers.js'
import { addressOf } from './stage-addresses.js'

const unset = { transcribe: undefined, generate: undefined, translate: undefined, synthesize: undefined }
const served = offers.map((offer) => ({ ...offer, url: `http://127.0.0.1:9001/${offer.stage}` }))

test('a service says itself where it answers', () => {
  expect(addressOf('generate', unset, served).href).toBe('http://127.0.0.1:9001/generate')
})

test('an address that was set goes before', () => {
  const set = { ...unset, generate: 'http://texts:8000' }
  expect(addressOf('generate', set, served).host).toBe('texts:8000')
})

test('the default engine goes before others of its stage', () => {
  const others = served.map((offer) => ({ ...offer, isDefault: false, url: 'http://other' }))
  expect(addressOf('translate', unset, [...others, ...served]).host).toBe('127.0.0.1:9001')
})

test('without an address it says what to set', () => {
  expect(() => addressOf('translate', unset, offers)).toThrow('TRANSLATE_URL')
})
