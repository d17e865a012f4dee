import { escapeText } from 'entities'
import type { Language } from '@mega-pipeline/pipeline'
import { htmlItems } from '../markup/html-items.js'
import { translateMarkup } from '../markup/translate-markup.js'
import type { TranslateSentence } from './translate-sentence.js'
import { translateText } from './translate-text.js'

export const documentFormats = ['text', 'html'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Translates a plain text or HTML, sentence by sentence. */
export function translateDocument(
  document: string,
  format: DocumentFormat,
  language: Language,
  translate: TranslateSentence,
): Promise<string> {
  if (format === 'text') return translateText(document, language, translate)
  return translateMarkup(htmlItems(document), { language, translate, escape: escapeText })
}
