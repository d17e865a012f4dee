import { hasWords } from '@mega-pipeline/engines/translate'
import type { Language } from '@mega-pipeline/pipeline'
import { cutLine } from '../text/cut-text.js'
import type { TranslateSentence } from '../text/translate-sentence.js'
import { alignWords } from './align-words.js'
import { findPhrases } from './find-phrases.js'
import type { FlowItem, MarkupItem } from './markup-item.js'
import { nestItems } from './nest-items.js'
import { placeElements } from './place-elements.js'

export interface MarkupTranslation {
  readonly language: Language
  readonly translate: TranslateSentence
  /** Writes text as the document's format asks. */
  readonly escape: (text: string) => string
}

/** Translates the text of a document sentence by sentence; everything else stays as it is written. */
export async function translateMarkup(items: readonly MarkupItem[], how: MarkupTranslation): Promise<string> {
  let translated = ''
  let flow: FlowItem[] = []
  for (const item of items) {
    if (item.kind !== 'break') {
      flow.push(item)
      continue
    }
    translated += (await translateFlow(flow, how)) + item.raw
    flow = []
  }
  return translated + (await translateFlow(flow, how))
}

/** Translates what stands between two breaks: sentences with tags in and between them. */
async function translateFlow(items: readonly FlowItem[], how: MarkupTranslation): Promise<string> {
  const rest = items.toReversed()
  let translated = ''
  for (const { text, isSentence } of cutLine(items.map(masked).join(''), how.language)) {
    const taken = takeText(rest, text.length)
    translated += isSentence ? await translateSentence(taken, how) : asWritten(taken)
  }
  return translated + asWritten(rest.toReversed())
}

async function translateSentence(
  items: readonly FlowItem[],
  { translate, escape }: MarkupTranslation,
): Promise<string> {
  if (!items.some((item) => item.kind === 'text' && hasWords(item.text))) return asWritten(items)
  const sentence = items.map(textOf).join('')
  const translation = await translate(sentence)
  if (translation.text === sentence) return asWritten(items)
  const elements = nestItems(items)
  const alignment = alignWords(sentence, translation)
  const phrases = await findPhrases(elements, alignment, translate)
  return placeElements(elements, { alignment, phrases, escape })
}

function asWritten(items: readonly FlowItem[]): string {
  return items.map(({ raw }) => raw).join('')
}

function textOf(item: FlowItem): string {
  return 'text' in item ? item.text : ''
}

/** A stop inside of something fixed, such as `example.org`, ends no sentence. */
function masked(item: FlowItem): string {
  return item.kind === 'fixed' ? item.text.replaceAll(/[^a-z0-9]/gi, 'x') : textOf(item)
}

/**
 * Takes items with so many characters of text from a stack, whose top is what comes next. A tag between two pieces goes
 * to the later one when it opens and to the earlier one when it closes.
 */
function takeText(stack: FlowItem[], length: number): FlowItem[] {
  const taken: FlowItem[] = []
  let missing = length
  for (let item = stack.at(-1); item && (missing > 0 || item.kind === 'close'); item = stack.at(-1)) {
    stack.pop()
    if ('text' in item && item.text.length > missing) {
      const [head, tail] = cutItem(item, missing)
      taken.push(head)
      stack.push(tail)
      return taken
    }
    taken.push(item)
    missing -= textOf(item).length
  }
  return taken
}

/** What is not written as it reads, an entity or something fixed, is written in the first part. */
function cutItem(item: Exclude<FlowItem, { kind: 'open' | 'close' }>, at: number): [FlowItem, FlowItem] {
  const head = item.text.slice(0, at)
  const tail = item.text.slice(at)
  const isPlain = item.raw === item.text
  return [
    { ...item, text: head, raw: isPlain ? head : item.raw },
    { ...item, text: tail, raw: isPlain ? tail : '' },
  ]
}
