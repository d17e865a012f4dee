import type { Language } from '@mega-pipeline/pipeline'
import { cutText } from './cut-text.js'
import type { TranslateSentence } from './translate-sentence.js'

/** Translates a text sentence by sentence; paragraphs, line breaks and spaces stay exactly as they are. */
export async function translateText(
  text: string,
  language: Language,
  translate: TranslateSentence,
): Promise<string> {
  let translated = ''
  for (const piece of cutText(text, language)) {
    translated += piece.isSentence ? (await translate(piece.text)).text : piece.text
  }
  return translated
}
