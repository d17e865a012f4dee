import type { ChatMessage } from '@mega-pipeline/pipeline'
import { z } from '@mega-pipeline/platform/http'

const roles = ['system', 'developer', 'user', 'assistant'] as const

const textPart = z.object({ type: z.literal('text'), text: z.string() })

const messageContent = z
  .union([z.string(), z.array(textPart).min(1)], {
    error: ({ input }) =>
      input === undefined || input === null
        ? 'is missing; only a message of the assistant may be without'
        : 'must be a text, or a list of parts such as {"type": "text", "text": "..."}; pictures, sounds and files are not read',
  })
  .describe('A text, or parts of a text, each of which becomes a line.')

const noToolCalls = z
  .array(z.unknown())
  .max(0, 'must be left out; this service calls no tools')
  .nullish()
  .describe('Not supported.')

/** A message as OpenAI's clients send it. */
export const chatMessage = z
  .discriminatedUnion(
    'role',
    [
      z.object({
        role: z.enum(['system', 'developer', 'user']).describe('`developer` means the same as `system`.'),
        content: messageContent,
        tool_calls: noToolCalls,
      }),
      z.object({
        role: z.literal('assistant'),
        content: messageContent.nullish(),
        tool_calls: noToolCalls,
      }),
    ],
    `must be one of ${roles.join(', ')}; this service calls no tools`,
  )
  .openapi('ChatMessage')

/** The conversation as the engines take it. */
export function conversationOf(messages: readonly z.infer<typeof chatMessage>[]): ChatMessage[] {
  return messages.map(({ role, content }) => ({
    role: role === 'developer' ? 'system' : role,
    content: Array.isArray(content) ? content.map(({ text }) => text).join('\n') : (content ?? ''),
  }))
}
