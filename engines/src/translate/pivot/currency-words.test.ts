import { expect, test } from 'vitest'
import { sayCurrencies } from './currency-words.js'

test.each([
  ['custa US$ 14,7 bilhões hoje', 'custa 14,7 bilhões de dólares hoje'],
  ['(US$ 50).', '(50 dólares).'],
  ['de €20, e £ 3 mil.', 'de 20 euros, e 3 mil libras.'],
  ['o sinal $ e US$', 'o sinal $ e US$'],
])('%s', (sentence, expected) => {
  const words = sentence.split(' ').map((text, place) => ({ text, sources: [place] }))
  expect(
    sayCurrencies(words)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(expected)
})
