import {
  joinSentenceTexts,
  type ChatMessage,
  type TextGenerationInput,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** How a model is brought to go on with a text. */
export type GoingOn =
  /** The user asks for it: every chat API takes such a conversation. */
  | 'asked'
  /** The assistant's turn is the last one: servers of language models go on with it, providers may refuse it. */
  | 'unasked'

/** What a model is told, so that it writes a text, or goes on with what is written of it. */
export function writeConversation(
  { prompt, language }: TextGenerationInput,
  written: readonly WrittenSentence[],
  missingWords: number,
  goingOn: GoingOn,
): ChatMessage[] {
  const asked: ChatMessage[] = [
    {
      role: 'system',
      content:
        `You write texts that are read aloud, in ${languageNames.of(language) ?? language}. ` +
        'Answer with the text alone: whole sentences in plain paragraphs, without headings, lists, markup or remarks.',
    },
    { role: 'user', content: prompt },
  ]
  if (written.length === 0) return asked
  asked.push({ role: 'assistant', content: joinSentenceTexts(written) })
  if (goingOn === 'unasked') return asked
  const more = `Go on where the text ends, with about ${missingWords} more words. Say nothing that it says already.`
  return [...asked, { role: 'user', content: more }]
}
