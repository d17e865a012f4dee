import type { ChatMessage, Language, WrittenSentence } from '@mega-pipeline/pipeline'
import type { LanguageModel } from '../language-model.js'
import { draftSentence } from './draft-sentence.js'
import { isBearable, sentenceFault, type Surroundings } from './sentence-faults.js'
import { shortenSentence } from './shorten-sentence.js'
import { subjectScore } from './subject-score.js'

export interface SentenceTask extends Surroundings {
  /** The conversation with `lead` added to the text so far. */
  readonly messages: (lead: string) => readonly ChatMessage[]
  /** Whether the text may as well end here. */
  readonly isOptional: boolean
  readonly language: Language
  readonly seed: number
  readonly temperature: number
  readonly signal: AbortSignal
}

/** So many sentences are drawn, and the one that serves the prompt best is taken. */
const CANDIDATES = 3
/**
 * What is put before the model's next words when those gave nothing to choose from: a new paragraph, for a model that
 * wanted to end, and at last the first words of a sentence, which leave it no choice.
 */
const furtherLeads = [
  '\n\n',
  '\n\n',
  '\n\nAnd',
  '\n\nStill,',
  '\n\nThis',
  '\n\nWe',
  '\n\nIt',
  '\n\nIn the end,',
]
const leads = [...Array.from({ length: CANDIDATES }, () => ''), ...furtherLeads]

/** The next sentence, or undefined when the text may end here or nothing fit to be spoken came. */
export async function writeSentence(
  model: LanguageModel,
  task: SentenceTask,
): Promise<WrittenSentence | undefined> {
  const good: WrittenSentence[] = []
  const bearable: WrittenSentence[] = []
  for (const [attempt, lead] of leads.entries()) {
    if (attempt >= CANDIDATES && (good.length > 0 || task.isOptional)) break
    const draft = await draftSentence(model, task, { lead, attempt, extraTries: attempt - CANDIDATES + 1 })
    const sentence = draft && fitting(draft, task)
    if (sentence === undefined) continue
    const fault = sentenceFault(sentence.text, task)
    if (fault === undefined) good.push(sentence)
    else if (isBearable(fault)) bearable.push(sentence)
  }
  return bestOf(good, task) ?? (task.isOptional ? undefined : bestOf(bearable, task))
}

/** A draft that is too long, shortened if it can be. */
function fitting(draft: WrittenSentence, task: SentenceTask): WrittenSentence | undefined {
  if (sentenceFault(draft.text, task) !== 'too_long') return draft
  const text = shortenSentence(draft.text, task.room)
  return text === undefined ? undefined : { ...draft, text }
}

function bestOf(candidates: readonly WrittenSentence[], task: SentenceTask): WrittenSentence | undefined {
  const written = task.written.join(' ')
  return candidates
    .map((sentence) => ({ sentence, score: subjectScore(sentence.text, task.prompt, written) }))
    .toSorted((a, b) => b.score - a.score)[0]?.sentence
}
