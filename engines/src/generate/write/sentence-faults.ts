import { phraseFault, type PhraseFault } from './phrase-faults.js'
import { isEcho, isLoop, isMonotonous, isRepetition } from './repetition.js'
import { countWords } from './words.js'

/** Why a sentence is not taken. */
export type SentenceFault =
  | PhraseFault
  | 'too_long'
  | 'too_short'
  | 'unfinished'
  | 'unbalanced_quotes'
  | 'loop'
  | 'repetition'
  | 'echo'
  | 'monotony'

/** What a sentence is judged against. */
export interface Surroundings {
  readonly prompt: string
  /** The sentences before it. */
  readonly written: readonly string[]
  /** The most words it may have. */
  readonly room: number
}

/** Faults of style: with nothing better at hand, such a sentence is still taken. */
const bearable: readonly SentenceFault[] = ['echo', 'monotony']

const SHORTEST_SENTENCE = 3
const fullEnd = /[.!?…]["'”’»]*$/u

/** What stands against a sentence that is only begun: it is not worth going on with. */
export function hopelessFault(begun: string, room: number): SentenceFault | undefined {
  return phraseFault(begun) ?? (countWords(begun) > room ? 'too_long' : undefined)
}

/** What stands against a whole sentence. */
export function sentenceFault(sentence: string, around: Surroundings): SentenceFault | undefined {
  const hopeless = hopelessFault(sentence, around.room)
  if (hopeless !== undefined) return hopeless
  if (!fullEnd.test(sentence)) return 'unfinished'
  if (countWords(sentence) < SHORTEST_SENTENCE) return 'too_short'
  if (!hasBalancedQuotes(sentence)) return 'unbalanced_quotes'
  if (isLoop(sentence)) return 'loop'
  if (isRepetition(sentence, around.written)) return 'repetition'
  if (isEcho(sentence, around.prompt)) return 'echo'
  if (isMonotonous(sentence, around.written)) return 'monotony'
  return undefined
}

export function isBearable(fault: SentenceFault): boolean {
  return bearable.includes(fault)
}

function hasBalancedQuotes(sentence: string): boolean {
  const count = (mark: string): number => sentence.split(mark).length - 1
  return count('"') % 2 === 0 && count('“') === count('”') && count('«') === count('»')
}
