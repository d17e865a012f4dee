import { partOfSpeech } from '../../apertium/reading.js'
import { isFinite, readingAt, word, type Rule, type Sentence } from './rule.js'

const ne = word('ne<adv>')

function isClitic({ units }: Sentence, place: number): boolean {
  return /^(?:me|te|se|le|lui|nous|vous|leur|y|en)<prn><pro>/i.test(units[place]?.parts[0] ?? '')
}

/** The place of the word before a verb and its clitics. */
function beforeVerb(place: number, sentence: Sentence): number {
  let before = place - 1
  while (isClitic(sentence, before)) before--
  return before
}

function isBareNever(place: number, sentence: Sentence): boolean {
  if (!/^jamais<adv>/i.test(readingAt(sentence, place))) return false
  let verb = place + 1
  while (isClitic(sentence, verb)) verb++
  return isFinite(readingAt(sentence, verb)) && !/^ne</i.test(readingAt(sentence, place - 1))
}

/** "je jamais ai été" is "je n'ai jamais été". */
export const never: Rule = (place, sentence) => {
  if (isBareNever(place, sentence)) return [ne]
  const unit = sentence.units[place]
  if (!unit || !isFinite(readingAt(sentence, place))) return undefined
  return isBareNever(beforeVerb(place, sentence), sentence) ? [unit, word('jamais<adv>')] : undefined
}

/** "personne a dormi" lacks its "ne". */
export const nobody: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const subject = readingAt(sentence, place - 1)
  if (!unit || !/^(?:personne|rien)<prn>/i.test(subject)) return undefined
  const opens = isFinite(readingAt(sentence, place)) || isClitic(sentence, place)
  return opens && partOfSpeech(readingAt(sentence, place - 2)) !== 'adv' ? [ne, unit] : undefined
}
