import { partOfSpeech } from '../../apertium/reading.js'
import { englishAt, readingAt, word, type Rule } from './rule.js'

/** "muito" is very and too: English tells which. "too" at the end of a clause is "aussi". */
export const too: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  if (!englishAt(sentence, place).includes('too')) return undefined
  const before = ['adj', 'adv'].includes(partOfSpeech(readingAt(sentence, place + 1)))
  if (/^(?:très|beaucoup)<preadv>/.test(reading) && before) return [word('trop<preadv>')]
  return reading.startsWith('trop<adv>') && !before ? [word('aussi<adv>')] : undefined
}
