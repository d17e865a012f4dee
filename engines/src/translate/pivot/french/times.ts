import { hasTag, lemmaOf, partOfSpeech } from '../../apertium/reading.js'
import { capitalLike, englishAt, readingAt, says, word, type Rule } from './rule.js'

const timeWords = new Set(['semaine', 'mois', 'an', 'année', 'été', 'hiver', 'printemps', 'automne'])

/** "la prochaine semaine" is "la semaine prochaine". */
export const nextWeek: Rule = (place, sentence) => {
  const isNext = (at: number): boolean =>
    /^(?:prochain|dernier)<adj>/.test(readingAt(sentence, at)) &&
    timeWords.has(lemmaOf(readingAt(sentence, at + 1))) &&
    says([...englishAt(sentence, at), ...englishAt(sentence, at + 1)], /^(?:next|last)$/)
  const unit = sentence.units[place]
  const adjective = sentence.units[place - 1]
  if (!unit) return undefined
  if (isNext(place)) return []
  return adjective && isNext(place - 1) ? [unit, adjective] : undefined
}

/** "au printemps passé" is "au printemps dernier". */
export const lastSpring: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  const time = readingAt(sentence, place - 1)
  if (!unit || !/^(?:passé<adj>|passer<vblex><pp>)/.test(reading) || !timeWords.has(lemmaOf(time)))
    return undefined
  if (!says([...englishAt(sentence, place), ...englishAt(sentence, place - 1)], /^last$/)) return undefined
  return [
    {
      ...unit,
      parts: [`dernier<adj>${hasTag(time, 'f') ? '<f>' : '<m>'}${hasTag(time, 'pl') ? '<pl>' : '<sg>'}`],
    },
  ]
}

/** "aux neuf" is "à neuf heures". */
export const oClock: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  const isHour = (at: number): boolean =>
    hasTag(readingAt(sentence, at), 'num') &&
    /^à<pr>/i.test(readingAt(sentence, at - 2)) &&
    readingAt(sentence, at - 1).startsWith('le<det><def>') &&
    says(englishAt(sentence, at), /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/) &&
    !['n', 'adj'].includes(partOfSpeech(readingAt(sentence, at + 1)))
  if (!unit) return undefined
  if (reading.startsWith('le<det><def>') && isHour(place + 1)) return []
  return isHour(place) ? [unit, word('heure<n><f><pl>')] : undefined
}

/** "Le juillet" is "en juillet". */
export const inMonth: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  const isMonth = months.has(lemmaOf(readingAt(sentence, place + 1)))
  if (!isMonth || !/^le<det><def><m><sg>/i.test(reading)) return undefined
  const isBare = !['pr', 'num'].includes(partOfSpeech(readingAt(sentence, place - 1)))
  return isBare ? [word(capitalLike('en<pr>', reading))] : undefined
}

export const months: ReadonlySet<string> = new Set(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
)

/** "il y a dix ans", where English says how long and not when, is "depuis dix ans". */
export const since: Rule = (place, sentence) => {
  if (!readingAt(sentence, place).startsWith('il y a<vblex>')) return undefined
  const said = sentence.english.map(({ core }) => core.toLowerCase())
  const isAmount = hasTag(readingAt(sentence, place + 1), 'num', 'ind')
  return isAmount && said.includes('for') && !said.includes('ago') ? [word('depuis<pr>')] : undefined
}
