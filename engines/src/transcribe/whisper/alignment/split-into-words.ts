import { baseLanguage, type Language } from '@mega-pipeline/pipeline'
import type { WhisperVocabulary } from '../whisper-vocabulary.js'

/** Languages that are written without spaces between words: there each character stands for itself. */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th', 'lo', 'my', 'yue'])

/** A decoder's mark for bytes that are no character yet. */
const INCOMPLETE = '\uFFFD'
const PUNCTUATION = /^[\p{P}\s]+$/u

/** Text tokens in groups that are a word each, with its punctuation; no token is left out. */
export function splitIntoWords(
  tokens: readonly number[],
  language: Language,
  vocabulary: WhisperVocabulary,
): number[][] {
  const hasSpaces = !WITHOUT_SPACES.has(baseLanguage(language))
  const words: number[][] = []
  for (const character of wholeCharacters(tokens, vocabulary)) {
    const text = vocabulary.text(character)
    const begins = hasSpaces ? text.startsWith(' ') : !PUNCTUATION.test(text)
    const current = words.at(-1)
    const isOpen = current && (!begins || PUNCTUATION.test(vocabulary.text(current)))
    if (isOpen) current.push(...character)
    else words.push([...character])
  }
  return words
}

/** A character may be spelled by several tokens. */
function wholeCharacters(tokens: readonly number[], vocabulary: WhisperVocabulary): number[][] {
  const groups: number[][] = []
  let group: number[] = []
  for (const token of tokens) {
    group.push(token)
    if (vocabulary.text(group).includes(INCOMPLETE)) continue
    groups.push(group)
    group = []
  }
  return group.length > 0 ? [...groups, group] : groups
}
