import type { WrittenSentence } from './engine.js'
import { baseLanguage, type Language } from './language.js'

/**
 * Words that end in a full stop without ending a sentence. Unicode's rules (UAX #29) do not know them;
 * the lists hold the ones that are followed by a capital letter in ordinary text.
 */
const abbreviations: Record<string, readonly string[]> = {
  en: [
    'mr',
    'mrs',
    'ms',
    'dr',
    'prof',
    'st',
    'mt',
    'sr',
    'jr',
    'rev',
    'gen',
    'col',
    'lt',
    'sgt',
    'capt',
    'vs',
    'no',
    'fig',
    'e.g',
    'i.e',
    'inc',
    'ltd',
    'co',
  ],
  fr: [
    'm',
    'mm',
    'mme',
    'mmes',
    'mlle',
    'dr',
    'pr',
    'me',
    'st',
    'ste',
    'av',
    'apr',
    'env',
    'cf',
    'p',
    'no',
    'art',
    'vol',
  ],
  es: ['sr', 'sra', 'srta', 'dr', 'dra', 'ud', 'uds', 'av', 'núm', 'pág'],
  pt: ['sr', 'sra', 'dr', 'dra', 'av', 'núm', 'pág', 'exmo', 'exma'],
  it: ['sig', 'sigg', 'dott', 'prof', 'avv', 'ing', 'pag', 'n'],
  de: ['hr', 'fr', 'dr', 'prof', 'nr', 'bzw', 'z.b', 'd.h', 'st', 'str'],
}

/** Characters, with the stop, what stands before and the white space behind. */
const LONGEST_ABBREVIATION = 30

/** Cuts a text into its sentences; a blank line begins a new paragraph. White space is folded. */
export function splitSentences(text: string, language: Language): WrittenSentence[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) =>
    splitParagraph(paragraph.replace(/\s+/g, ' ').trim(), language).map((sentence, index) => ({
      text: sentence,
      startsParagraph: index === 0,
    })),
  )
}

/** The text that {@link splitSentences} would cut into these sentences. */
export function joinSentenceTexts(sentences: readonly WrittenSentence[]): string {
  return sentences
    .filter(({ text }) => text !== '')
    .map(({ text, startsParagraph }, index) => (index === 0 ? '' : startsParagraph ? '\n\n' : ' ') + text)
    .join('')
}

function splitParagraph(paragraph: string, language: Language): string[] {
  return cutSentences(paragraph, language)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** Cuts a paragraph into its sentences and loses nothing: joined, they are the paragraph, white space included. */
export function cutSentences(paragraph: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const sentences: string[] = []
  let open: string[] = []
  // Only the end is looked at: a text of nothing but initials would take time that grows with its square.
  let end = ''
  for (const { segment } of segmenter.segment(paragraph)) {
    open.push(segment)
    end = (end + segment).slice(-LONGEST_ABBREVIATION)
    if (endsInAbbreviation(end, language)) continue
    sentences.push(open.join(''))
    open = []
    end = ''
  }
  return open.length === 0 ? sentences : [...sentences, open.join('')]
}

function endsInAbbreviation(text: string, language: Language): boolean {
  const lastWord = /(?:^|[\s(«"“'’])(\p{L}[\p{L}.]*)\.\s*$/u.exec(text)?.[1]
  if (lastWord === undefined) return false
  // A single capital letter is an initial: "J. S. Bach".
  if (/^\p{Lu}$/u.test(lastWord)) return lastWord !== 'I'
  return (abbreviations[baseLanguage(language)] ?? []).includes(lastWord.toLowerCase())
}
