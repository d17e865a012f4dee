import {
  PipelineError,
  splitSentences,
  type EngineCall,
  type GeneratedText,
  type TextGenerationInput,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'
import { lengthWindow } from '../../generate/write/length-window.js'
import { countWords } from '../../generate/write/words.js'
import type { OpenedModels } from '../open-models.js'
import { chatPrompt } from './chat-prompt.js'
import { streamAnswer } from './stream-answer.js'
import { usableSentence } from './usable-sentence.js'
import { writeConversation } from './write-conversation.js'

/** A model that ends too early is asked to go on, at most so often. */
const MOST_REQUESTS = 12
/** An answer that holds so many times the words that are missing will not come to its end by itself. */
const LONGEST_ANSWER = 3
/** After so many answers with nothing to use, it is let be. */
const MOST_USELESS = 6
const WIDENING = 0.15
const WORDS_OF_A_SENTENCE = 20

/**
 * Writes a text on another server, sentence by sentence as it streams. It ends on a full sentence within 20 % of its
 * length: a longer answer is broken off there, a shorter one is gone on with.
 * @throws PipelineError `nothing_written`
 */
export async function writeRemotely(
  opened: OpenedModels,
  model: string,
  input: TextGenerationInput,
  { signal, onStart, onPiece, onProgress }: EngineCall<WrittenSentence>,
): Promise<GeneratedText> {
  onStart?.()
  const window = lengthWindow(input.words)
  const sentences = [...input.written]
  const wordsOf = (texts: readonly WrittenSentence[]): number =>
    texts.reduce((sum, { text }) => sum + countWords(text), 0)
  let useless = 0
  for (let request = 0; request < MOST_REQUESTS && useless < MOST_USELESS; request++) {
    const before = wordsOf(sentences)
    if (before >= window.enough) break
    // What small models do not do when they are asked, they may do unasked.
    const goingOn = opened.isOwnServer && useless % 2 === 0 ? 'unasked' : 'asked'
    const mostWords = LONGEST_ANSWER * Math.max(input.words - before, WORDS_OF_A_SENTENCE)
    const answer = streamAnswer(opened, model, {
      prompt: chatPrompt(writeConversation(input, sentences, input.words - before, goingOn)),
      // A model that goes round in circles is let wander further.
      temperature: Math.min(input.temperature + useless * WIDENING, 2),
      seed: input.seed + request,
      abortSignal: signal,
    })
    for await (const sentence of sentencesOf(answer, input.language, mostWords)) {
      onProgress?.(Math.min(wordsOf(sentences) / input.words, 1))
      const usable = usableSentence(sentence, sentences)
      if (usable === undefined) continue
      const words = wordsOf(sentences)
      if (words + countWords(usable.text) > window.most) {
        if (words >= window.least) break
        continue
      }
      const piece = { ...usable, startsParagraph: sentences.length === 0 || usable.startsParagraph }
      sentences.push(piece)
      onPiece?.(piece)
      if (wordsOf(sentences) >= window.enough) break
    }
    useless = wordsOf(sentences) > before ? 0 : useless + 1
    if (useless > 0 && before >= window.least) break
  }
  onProgress?.(1)
  if (sentences.length === 0) throw nothingWritten(opened)
  const finishReason = wordsOf(sentences) >= window.least ? 'stop' : 'length'
  return { sentences, finishReason, engine: opened.id }
}

/** Sentences of a text that is still being written, each as soon as the next one has begun. */
async function* sentencesOf(
  pieces: AsyncIterable<string>,
  language: string,
  mostWords: number,
): AsyncGenerator<WrittenSentence, void, undefined> {
  let text = ''
  let given = 0
  for await (const piece of pieces) {
    text += piece
    const finished = splitSentences(text, language).slice(given, -1)
    given += finished.length
    if (countWords(text) > mostWords) return
    yield* finished.map((sentence, index) => notFirst(sentence, given - finished.length + index))
  }
  const rest = splitSentences(text, language).slice(given)
  yield* rest.map((sentence, index) => notFirst(sentence, given + index))
}

/** Where an answer begins, no paragraph does: the text may be gone on with. */
function notFirst(sentence: WrittenSentence, index: number): WrittenSentence {
  return index === 0 ? { ...sentence, startsParagraph: false } : sentence
}

function nothingWritten({ id }: OpenedModels): PipelineError {
  return new PipelineError(
    'unavailable',
    'nothing_written',
    `${id} wrote nothing that could be spoken. Try another seed, a longer prompt or another model.`,
  )
}
