import {
  joinSentenceTexts,
  type ChatMessage,
  type TextGenerationInput,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/**
 * What a model is asked, so that it writes a text or goes on with one. The text so far is the assistant's own turn, and
 * the request to go on is the user's: every chat API takes such a conversation.
 */
export function writeConversation(
  { prompt, language }: TextGenerationInput,
  written: readonly WrittenSentence[],
  missingWords: number,
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
  return [
    ...asked,
    { role: 'assistant', content: joinSentenceTexts(written) },
    {
      role: 'user',
      content: `Go on where the text ends, with about ${missingWords} more words. Say nothing that it says already.`,
    },
  ]
}
