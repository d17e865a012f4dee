import { plainWords, countWords, wordRuns } from './words.js'

/** Why a sentence is not taken. */
export type SentenceFault =
  | 'unfinished'
  | 'markup'
  | 'list'
  | 'label'
  | 'preface'
  | 'stage_direction'
  | 'hesitation'
  | 'foreign_script'
  | 'unbalanced_quotes'
  | 'too_short'
  | 'too_long'
  | 'repetition'
  | 'loop'
  | 'echo'

const patterns: readonly (readonly [SentenceFault, RegExp])[] = [
  ['markup', /[*#_`|<>{}~^\\=@[\]]|https?:|www\.|\p{Extended_Pictographic}(?<![\d©®™])/u],
  ['list', /^(?:[-–—•+]|\(?(?:\d{1,2}|[a-z])[.)])(?:\s|$)/iu],
  ['label', /^(?:[\p{Lu}][\p{L}'’]*[ ]?){1,3}:(?:\s|$)/u],
  ['stage_direction', /[()]/u],
  ['preface', /^(?:sure|certainly|of course|okay|absolutely)\b[,!.]/iu],
  [
    'preface',
    /^(?:here(?:['’]s| is| are)|below is|this is) (?:the|a|an|your|my)\b.*\b(?:text|script|version|speech|summary|response|answer|example|paragraph)\b/iu,
  ],
  [
    'preface',
    /\b(?:as an ai|language model|i hope this helps|let me know if|the (?:spoken )?notes|the following (?:text|notes)|read(?:ing)? aloud|word count|click (?:here|on)|subscribe|copyright|this (?:article|essay|paragraph|text|blog|post|video)|the (?:speaker|narrator|author)|your (?:response|request|task)|placeholder)\b/iu,
  ],
  ['hesitation', /\b(?:um+|uh+|erm*|hmm+)\b/iu],
]

const endsFully = /[.!?…]["'”’»]*$/u
const foreignLetter = /[^\P{L}\p{Script=Latin}]/u
const SHORTEST_SENTENCE = 3

/** What stands against a sentence whatever comes before it; also of one that is only begun. */
export function headFault(sentence: string, room: number): SentenceFault | undefined {
  const found = patterns.find(([, pattern]) => pattern.test(sentence))
  if (found !== undefined) return found[0]
  if (foreignLetter.test(sentence)) return 'foreign_script'
  if (countWords(sentence) > room) return 'too_long'
  return undefined
}

/** What stands against a whole sentence after what is `written` already, as an answer to `prompt`. */
export function sentenceFault(
  sentence: string,
  around: { readonly written: readonly string[]; readonly prompt: string; readonly room: number },
): SentenceFault | undefined {
  const fault = headFault(sentence, around.room)
  if (fault !== undefined) return fault
  if (sentence.endsWith(':')) return 'label'
  if (!endsFully.test(sentence)) return 'unfinished'
  if (countWords(sentence) < SHORTEST_SENTENCE) return 'too_short'
  if (!hasBalancedQuotes(sentence)) return 'unbalanced_quotes'
  if (isLoop(sentence)) return 'loop'
  if (isEcho(sentence, around.prompt)) return 'echo'
  if (around.written.some((earlier) => isAlike(sentence, earlier))) return 'repetition'
  if (sharedRuns(sentence, around.written.join(' '), 4) > 0.5) return 'repetition'
  if (opensLike(sentence, around.written.slice(-2))) return 'repetition'
  return undefined
}

function hasBalancedQuotes(sentence: string): boolean {
  const straight = sentence.match(/"/g)?.length ?? 0
  const open = sentence.match(/“/g)?.length ?? 0
  const closed = sentence.match(/”/g)?.length ?? 0
  return straight % 2 === 0 && open === closed
}

/** Whether a sentence goes round in circles: three words that come three times, or one four times in a row. */
function isLoop(sentence: string): boolean {
  const words = plainWords(sentence)
  const counts = new Map<string, number>()
  for (const run of wordRuns(words, 3)) counts.set(run, (counts.get(run) ?? 0) + 1)
  if (Math.max(0, ...counts.values()) >= 3) return true
  return wordRuns(words, 2).some((run) => new Set(run.split(' ')).size === 1)
}

/** Whether nearly the whole sentence stands in the prompt already. */
function isEcho(sentence: string, prompt: string): boolean {
  return countWords(sentence) >= 4 && sharedRuns(sentence, prompt, 4) >= 0.7
}

/** Share of the sentence's runs of `size` words that `other` has too. */
function sharedRuns(sentence: string, other: string, size: number): number {
  const runs = wordRuns(plainWords(sentence), size)
  const known = new Set(wordRuns(plainWords(other), size))
  return runs.length === 0 ? 0 : runs.filter((run) => known.has(run)).length / runs.length
}

/** Whether two sentences say nearly the same, by the words they have in common. */
function isAlike(sentence: string, earlier: string): boolean {
  const ours = new Set(plainWords(sentence))
  const theirs = new Set(plainWords(earlier))
  const common = [...ours].filter((word) => theirs.has(word)).length
  return common / new Set([...ours, ...theirs]).size > 0.6
}

/** Whether a sentence opens with the same two words as both of the last ones did. */
function opensLike(sentence: string, last: readonly string[]): boolean {
  return last.length === 2 && last.every((earlier) => opening(earlier) === opening(sentence))
}

function opening(sentence: string): string {
  return plainWords(sentence).slice(0, 2).join(' ')
}
