import { Template } from '@huggingface/jinja'
import type { LlamaModel, Token } from 'node-llama-cpp'
import { PipelineError, type ChatMessage } from '@mega-pipeline/pipeline'

/**
 * A conversation in the form that the model was trained on: the Jinja chat template inside its GGUF file. It is left
 * open for the assistant's next words; an assistant's turn at the end is gone on with.
 */
export function chatTokens(model: LlamaModel, template: string, messages: readonly ChatMessage[]): Token[] {
  const last = messages.at(-1)
  const answerSoFar = last?.role === 'assistant' ? last.content : ''
  const turns = last?.role === 'assistant' ? messages.slice(0, -1) : messages
  const rendered = render(template, {
    messages: turns.map(({ role }, index) => ({ role, content: contentMark(index) })),
    add_generation_prompt: true,
    bos_token: model.tokens.bosString ?? '',
    eos_token: model.tokens.eosString ?? '',
  })
  // Only the template's own text may hold control tokens: what people said is text, whatever it looks like.
  const tokens = rendered.split(contentMarks).flatMap((part, index) => {
    const isContent = index % 2 === 1
    return isContent ? model.tokenize(turns[Number(part)]?.content ?? '') : model.tokenize(part, true)
  })
  return [...tokens, ...model.tokenize(answerSoFar)]
}

/** Templates refuse what their model was not trained on, such as two turns of the user in a row. */
function render(template: string, values: Record<string, unknown>): string {
  try {
    return new Template(template).render(values)
  } catch (error) {
    throw new PipelineError(
      'invalid_input',
      'messages_not_supported',
      'This model does not take messages with these roles in this order. Let user and assistant take turns, after one system message at most.',
      { cause: error },
    )
  }
}

/** A conversation as a plain text, for models that were not trained to converse. */
export function plainChatText(messages: readonly ChatMessage[]): string {
  const turns = messages.map(({ role, content }) => (role === 'assistant' ? `Answer:\n${content}` : content))
  if (messages.at(-1)?.role !== 'assistant') turns.push('Answer:\n')
  return turns.join('\n\n')
}

/** Stands for the content of a turn while the template is rendered; a private-use character nobody types. */
const contentMark = (turn: number): string => `\uE000${turn}\uE000`
const contentMarks = /\uE000(\d+)\uE000/
