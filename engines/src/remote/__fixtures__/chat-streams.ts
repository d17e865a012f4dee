/** What a stand-in for a language model says, and how it ends. */
export interface SaidAnswer {
  readonly pieces: readonly string[]
  readonly end: 'stop' | 'length' | 'filtered' | 'broken'
}

type ChatStream = (answer: SaidAnswer) => string

const dataEvent = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`
const namedEvent = (data: { readonly type: string; readonly [member: string]: unknown }): string =>
  `event: ${data.type}\n${dataEvent(data)}`

/** The events of chat completions (https://platform.openai.com/docs/api-reference/chat-streaming). */
export const openAiStream: ChatStream = ({ pieces, end }) => {
  const chunk = (choices: unknown[], more: object = {}): string =>
    dataEvent({ id: '1', object: 'chat.completion.chunk', created: 1, model: 'm', choices, ...more })
  const reasons = { stop: 'stop', length: 'length', filtered: 'content_filter' }
  const deltas = pieces.map((content) =>
    chunk([{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }]),
  )
  if (end === 'broken') return deltas.join('')
  const usage = { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 }
  return [
    ...deltas,
    chunk([{ index: 0, delta: {}, finish_reason: reasons[end] }], { usage }),
    'data: [DONE]\n\n',
  ].join('')
}

/** Groq's, which tells the tokens in a place of its own (https://console.groq.com/docs/api-reference#chat-create). */
export const groqStream: ChatStream = (answer) =>
  openAiStream(answer).replace(/"usage":(\{[^}]*\})/, '"x_groq":{"id":"1","usage":$1}')

/** Cohere's second version (https://docs.cohere.com/v2/docs/streaming). */
export const cohereStream: ChatStream = ({ pieces, end }) => {
  const events = [
    { type: 'message-start', id: '1', delta: { message: { role: 'assistant', content: [] } } },
    { type: 'content-start', index: 0, delta: { message: { content: { type: 'text', text: '' } } } },
    ...pieces.map((text) => ({
      type: 'content-delta',
      index: 0,
      delta: { message: { content: { text } } },
    })),
  ]
  if (end === 'broken') return events.map(namedEvent).join('')
  const usage = { tokens: { input_tokens: 7, output_tokens: 3 } }
  const delta = { finish_reason: end === 'length' ? 'MAX_TOKENS' : 'COMPLETE', usage }
  return [...events, { type: 'content-end', index: 0 }, { type: 'message-end', delta }]
    .map(namedEvent)
    .join('')
}

/** Gemini's `streamGenerateContent` (https://ai.google.dev/api/generate-content). */
export const geminiStream: ChatStream = ({ pieces, end }) => {
  const reasons = { stop: 'STOP', length: 'MAX_TOKENS', filtered: 'SAFETY' }
  const usageMetadata = { promptTokenCount: 7, candidatesTokenCount: 3, totalTokenCount: 10 }
  const parts = pieces.map((text) =>
    dataEvent({ candidates: [{ index: 0, content: { role: 'model', parts: [{ text }] } }] }),
  )
  if (end === 'broken') return parts.join('')
  const content = { role: 'model', parts: [{ text: '' }] }
  return [
    ...parts,
    dataEvent({ candidates: [{ index: 0, content, finishReason: reasons[end] }], usageMetadata }),
  ].join('')
}

/** Anthropic's messages (https://docs.anthropic.com/en/docs/build-with-claude/streaming). */
export const anthropicStream: ChatStream = ({ pieces, end }) => {
  const reasons = { stop: 'end_turn', length: 'max_tokens', filtered: 'refusal' }
  const message = { id: '1', type: 'message', role: 'assistant', model: 'm', content: [] }
  const usage = { input_tokens: 7, output_tokens: 1 }
  const begun = [
    namedEvent({ type: 'message_start', message: { ...message, stop_reason: null, usage } }),
    namedEvent({
      type: 'content_block_start',
      index: 0,
      content_block: { type: 'text', text: '' },
    }),
    ...pieces.map((text) =>
      namedEvent({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
    ),
  ]
  if (end === 'broken') return begun.join('')
  return [
    ...begun,
    namedEvent({ type: 'content_block_stop', index: 0 }),
    namedEvent({
      type: 'message_delta',
      delta: { stop_reason: reasons[end], stop_sequence: null },
      usage: { output_tokens: 3 },
    }),
    namedEvent({ type: 'message_stop' }),
  ].join('')
}
