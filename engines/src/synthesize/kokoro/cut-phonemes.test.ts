import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutPhonemes } from './cut-phonemes.js'

test('what is short enough stays whole', () => {
  expect(cutPhonemes('həlˈO, wˈɜɹld!', 510)).toEqual(['həlˈO, wˈɜɹld!'])
  expect(cutPhonemes(' ', 510)).toEqual([])
})

test('cuts after strong punctuation first, then at commas, then between words', () => {
  expect(cutPhonemes('aa bb, cc. dd ee, ff', 12)).toEqual(['aa bb, cc.', 'dd ee, ff'])
  expect(cutPhonemes('aa bb, cc dd', 8)).toEqual(['aa bb,', 'cc dd'])
  expect(cutPhonemes('aaaa bbbb', 5)).toEqual(['aaaa', 'bbbb'])
  expect(cutPhonemes('aaaaaaaa', 5)).toEqual(['aaaa', 'aaaa'])
})

test('nothing is too long, lost or out of order', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[ab ,.]{0,200}$/u),
      fc.integer({ min: 2, max: 50 }),
      (phonemes, longest) => {
        const stretches = cutPhonemes(phonemes, longest)
        expect(stretches.every((stretch) => stretch.length <= longest)).toBe(true)
        expect(stretches.join('').replaceAll(' ', '')).toBe(phonemes.replaceAll(' ', ''))
      },
    ),
  )
})
