import type { Language, WrittenSentence } from '@mega-pipeline/pipeline'
import type { ChatMessage, LanguageModel } from '../language-model.js'
import { finishedSentence, openSentence } from './finished-sentence.js'
import { headFault, sentenceFault } from './sentence-faults.js'
import { sentenceSeed } from './sentence-seed.js'
import { shortenSentence } from './shorten-sentence.js'

export interface SentenceTask {
  /** The conversation with `lead` added to the text so far. */
  readonly messages: (lead: string) => readonly ChatMessage[]
  readonly prompt: string
  readonly written: readonly string[]
  /** The most words it may have. */
  readonly room: number
  /** Whether the text may as well end here. */
  readonly isOptional: boolean
  readonly language: Language
  readonly seed: number
  readonly temperature: number
  readonly signal: AbortSignal
}

/**
 * What is put before the model's next words, attempt by attempt: nothing at first, a new paragraph when the model
 * wanted to end, and at last the first words of a sentence, which leave it no choice.
 */
const leads = [
  '',
  '',
  '',
  '\n\n',
  '\n\n',
  '',
  '\n\nAnd ',
  '\n\nStill, ',
  '\n\nIn the end, ',
  '\n\nThis ',
  '\n\nWe ',
  '\n\nIt ',
]
/** Tokens that a word of English takes at most, on the average of a sentence. */
const TOKENS_PER_WORD = 2.5

/** The next sentence, or undefined when the text may end here or nothing fit to be spoken came. */
export async function writeSentence(
  model: LanguageModel,
  task: SentenceTask,
): Promise<WrittenSentence | undefined> {
  for (const [attempt, lead] of leads.entries()) {
    const draft = await draftSentence(model, task, attempt, lead)
    if (draft === undefined) {
      if (task.isOptional) return undefined
      continue
    }
    const fault = sentenceFault(draft.text, task)
    if (fault === undefined) return draft
    if (fault === 'too_long') {
      if (task.isOptional) return undefined
      const text = shortenSentence(draft.text, task.room)
      if (text !== undefined && sentenceFault(text, task) === undefined) return { ...draft, text }
    }
  }
  return undefined
}

/** One try: what came until the sentence ended, or until it was clear that it cannot be used. */
async function draftSentence(
  model: LanguageModel,
  task: SentenceTask,
  attempt: number,
  lead: string,
): Promise<WrittenSentence | undefined> {
  const stream = model.streamChat(task.messages(lead.trimEnd()), {
    seed: sentenceSeed(task.seed, task.written.length, attempt),
    temperature: task.temperature,
    maxTokens: Math.ceil(task.room * TOKENS_PER_WORD) + 8,
    speakableOnly: true,
    signal: task.signal,
  })
  let text = lead.trimEnd()
  for await (const piece of stream) {
    text += piece
    const sentence = finishedSentence(text, task.language)
    if (sentence !== undefined) return sentence
    if (headFault(text.trim(), task.room) !== undefined) break
  }
  return openSentence(text, task.language)
}
