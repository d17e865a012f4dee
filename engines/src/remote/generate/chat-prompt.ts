import type { LanguageModelV3Prompt } from '@ai-sdk/provider'
import type { ChatMessage } from '@mega-pipeline/pipeline'

/** A conversation as the ai SDK's models take it. */
export function chatPrompt(messages: readonly ChatMessage[]): LanguageModelV3Prompt {
  return messages.map(({ role, content }) =>
    role === 'system' ? { role, content } : { role, content: [{ type: 'text', text: content }] },
  )
}
