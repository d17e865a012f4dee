import {
  joinSentenceTexts,
  PipelineError,
  type ChatMessage,
  type EngineCall,
  type GeneratedText,
  type TextGenerationInput,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'
import type { LanguageModel } from '../language-model.js'
import { lengthWindow, roomForSentence } from './length-window.js'
import { writeSentence } from './write-sentence.js'
import { countWords } from './words.js'

/** Turns a prompt and the text so far into the conversation that the model goes on with. */
export type Conversation = (prompt: string, textSoFar: string) => readonly ChatMessage[]

/**
 * Writes a text sentence by sentence. Each sentence is drawn afresh from (seed, its place, attempt), so that a text
 * that is gone on with after a crash is, but for rounding, the text that would have been written without it.
 */
export async function writeText(
  model: LanguageModel,
  conversation: Conversation,
  input: TextGenerationInput,
  call: EngineCall<WrittenSentence>,
): Promise<Omit<GeneratedText, 'engine'>> {
  await model.forget()
  const window = lengthWindow(input.words)
  const sentences = [...input.written]
  const wordsWritten = (): number => sentences.reduce((sum, { text }) => sum + countWords(text), 0)
  while (wordsWritten() < window.enough) {
    const sentence = await writeSentence(model, {
      messages: (lead) => conversation(input.prompt, joinSentenceTexts(sentences) + lead),
      prompt: input.prompt,
      written: sentences.map(({ text }) => text),
      room: roomForSentence(window, wordsWritten()),
      isOptional: wordsWritten() >= window.least,
      language: input.language,
      seed: input.seed,
      temperature: input.temperature,
      signal: call.signal,
    })
    if (sentence === undefined) break
    const piece = { ...sentence, startsParagraph: sentences.length === 0 || sentence.startsParagraph }
    sentences.push(piece)
    call.onPiece?.(piece)
    call.onProgress?.(Math.min(wordsWritten() / input.words, 1))
  }
  if (sentences.length === 0) {
    throw new PipelineError(
      'unavailable',
      'nothing_written',
      'The language model wrote nothing that could be spoken. Try another seed, a longer prompt or another model.',
    )
  }
  return { sentences, finishReason: wordsWritten() >= window.least ? 'stop' : 'length' }
}
