import { plainWords, wordsOf } from './words.js'

/** The commonest English words and the ones that instructions are made of: they say nothing about a subject. */
const commonWords = new Set(
  `a about above after again all also always am an and any are aren't as at aloud be because been before being below
  both but by can could did do does doing down during each else even ever every everybody few first for from further
  get give given go going got had has have having he her here hers him his how i if in input into is it its itself
  just keep know last like long longer made main make makes making many may maybe me might more most much must my
  near need never no nor not note notes now of off often on once one only or other our out over own people point
  points please put quite rather read really rewrite same say she should so some something spoken still such take
  talk tell text than that the their them then there these they thing things think this those through to too under
  until up us use used very want was way we well were what when where which while who why will with word words
  would write written yes yet you your maintaining detailed`
    .split(/\s+/)
    .map((word) => word.replace(/'/g, '')),
)

/** The words of a text that carry its subject, cut to a stem so that "flowers" and "flower" are the same. */
export function subjectWords(text: string): Set<string> {
  const words = plainWords(text).filter((word) => word.length > 2 && !commonWords.has(word))
  return new Set(words.map(stem))
}

/** The first six letters without a plain ending: enough to recognise a word again, and the same for every text. */
function stem(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3) ?? ''
  return word.slice(0, word.length - ending.length).slice(0, 6)
}
const endings = ['ing', 'ed', 'es', 's', 'e']

/**
 * How well a sentence serves the prompt after what is written already: it should say what the prompt speaks of, best
 * what was not said yet, little that the text has said before, and no names and numbers of its own invention.
 * Higher is better.
 */
export function subjectScore(sentence: string, prompt: string, written: string): number {
  const ours = subjectWords(sentence)
  const asked = subjectWords(prompt)
  const said = subjectWords(written)
  if (ours.size === 0) return -1
  const share = (count: number): number => count / ours.size
  const onSubject = [...ours].filter((word) => asked.has(word))
  const fresh = onSubject.filter((word) => !said.has(word))
  const stale = [...ours].filter((word) => said.has(word))
  return (
    share(onSubject.length) +
    Math.min(fresh.length, 4) / 4 -
    share(stale.length) / 2 -
    inventions(sentence, prompt) / 2
  )
}

/** How many names and numbers a sentence has that the prompt does not: small models make them up. */
function inventions(sentence: string, prompt: string): number {
  const known = new Set(plainWords(prompt))
  const namesAndNumbers = wordsOf(sentence).filter(
    (word, index) => /\p{N}/u.test(word) || (index > 0 && /^[^\p{L}]*\p{Lu}\p{Ll}/u.test(word)),
  )
  return plainWords(namesAndNumbers.join(' ')).filter((word) => !known.has(word)).length
}
