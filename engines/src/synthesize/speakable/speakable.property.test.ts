import fc from 'fast-check'
import { expect, test } from 'vitest'
import { speakable } from './speakable.js'

/** Parted by spaces. */
const written = String.raw`1 23 4.5 6,7 1,000 007 1984 12:30 3/4 1/2 10-20 5–6 2024-06-21 21/06/2024
  $ € £ % °C km/h kg h s m M bn million st th e er XIV XIXe
  Dr. M. Mme etc. e.g. p. n° U.S. June juin Louis NASA UE a.b@c.org www.x.com word
  * ** _ # @ & + = / < > ~ | \ [ ] ( ) « » “ ” … ... — -- - ' ’ " ! ? ; : . , 🎉 👍🏽 ½ ²`
const fragments = [...written.split(/\s+/u), '`', '\n', '\u00A0', '\u202F']
const text = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom('', ' ')), { maxLength: 25 })
  .map((parts) => parts.flat().join(''))

test.each(['en', 'en-gb', 'fr'])('whatever is written in %s, no figure and no sign is left', (language) => {
  fc.assert(
    fc.property(text, (sentence) => {
      const spoken = speakable(sentence, language)
      expect(spoken).toMatch(/^[\p{L}\p{M}\s.,;:!?…—“”"()'-]*$/u)
      expect(spoken).toBe(spoken.trim())
    }),
    { numRuns: 500 },
  )
})

test('any string at all is taken, in any language', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('en', 'fr', 'es', 'hi'),
      (anything, language) => {
        expect(speakable(anything, language).length).toBeLessThan(2000)
      },
    ),
  )
})

test('a long text takes no longer than its length', () => {
  for (const unit of ['1,', '1 ', 'a@', '**', '1-', 'M.', 'XIV ', '$1.', '((']) {
    const started = process.cpuUsage()
    speakable(unit.repeat(5000), 'en')
    speakable(unit.repeat(5000), 'fr')
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1e6).toBeLessThan(10)
  }
})
