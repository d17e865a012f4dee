import { hasTag, lemmaOf } from '../../apertium/reading.js'
import { type Rule, readingAt } from './rule.js'

const names: Readonly<Record<string, string>> = { USA: 'États-Unis<np><top><m><pl>' }

export const placeNames: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const name = hasTag(readingAt(sentence, place), 'top')
    ? names[lemmaOf(readingAt(sentence, place))]
    : undefined
  return unit && name !== undefined ? [{ ...unit, parts: [name] }] : undefined
}
