import { countWords, subjectWords } from '@mega-pipeline/engines/generate'
import type { WrittenSentence } from '@mega-pipeline/pipeline'

export interface TextJudgement {
  readonly words: number
  readonly isWithinLength: boolean
  readonly endsFully: boolean
  /** No headings, lists, Markdown, brackets or line breaks inside a sentence. */
  readonly isSpeakable: boolean
  /** Share of the sentences that hold at least one subject word of the prompt. */
  readonly onSubject: number
  /** Share of the prompt's subject words that the text takes up. */
  readonly covered: number
}

/** What can be said of a text by counting. A subject word is a word that is not among the commonest of English. */
export function judgeText(
  sentences: readonly WrittenSentence[],
  asked: { readonly prompt: string; readonly words: number },
): TextJudgement {
  const texts = sentences.map(({ text }) => text)
  const words = countWords(texts.join(' '))
  const subject = subjectWords(asked.prompt)
  const used = subjectWords(texts.join(' '))
  const isOn = (text: string): boolean => [...subjectWords(text)].some((word) => subject.has(word))
  return {
    words,
    isWithinLength: words >= asked.words * 0.8 && words <= asked.words * 1.2,
    endsFully: texts.length > 0 && texts.every((text) => /[.!?…]["'”’»]*$/.test(text)),
    isSpeakable: texts.every((text) => !/[*#_`|<>{}[\]()\n]|^[-•+]|^\d+[.)]\s|:$/.test(text)),
    onSubject: texts.filter(isOn).length / Math.max(1, texts.length),
    covered: [...subject].filter((word) => used.has(word)).length / Math.max(1, subject.size),
  }
}
