import type { WrittenSentence } from '@mega-pipeline/pipeline'
import type { LanguageModel } from '../language-model.js'
import { finishedSentence, openSentence } from './finished-sentence.js'
import { hopelessFault } from './sentence-faults.js'
import { sentenceSeed } from './sentence-seed.js'
import type { SentenceTask } from './write-sentence.js'

/** How much freer each further try draws. */
const LIVELIER = 0.05
/** Tokens that an English word takes at most, on the average of a sentence. */
const TOKENS_PER_WORD = 2.5

/** One try: what came until the sentence ended, or until it was clear that it cannot be used. */
export async function draftSentence(
  model: LanguageModel,
  task: SentenceTask,
  { lead, attempt, extraTries }: { lead: string; attempt: number; extraTries: number },
): Promise<WrittenSentence | undefined> {
  const stream = model.streamChat(task.messages(lead), {
    seed: sentenceSeed(task.seed, task.written.length, attempt),
    temperature: task.temperature + LIVELIER * Math.max(0, extraTries),
    maxTokens: Math.ceil(task.room * TOKENS_PER_WORD) + 8,
    speakableOnly: true,
    signal: task.signal,
  })
  let text = lead
  for await (const piece of stream) {
    text += piece
    const sentence = finishedSentence(text, task.language)
    if (sentence !== undefined) return sentence
    if (hopelessFault(text.trim(), task.room) !== undefined) break
  }
  return openSentence(text, task.language)
}
