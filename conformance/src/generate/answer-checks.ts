import { z } from 'zod'
import { expectThat, type Check } from '../check.js'
import { askChat, completionSchema, expectChoice } from './ask-chat.js'

const nullsSchema = z.object({
  choices: z.array(z.object({ message: z.object({ refusal: z.null() }), logprobs: z.null() })),
})
const question = 'Write two sentences about the sea.'

/** Whole answers. */
export const answerChecks: readonly Check[] = [
  {
    id: 'completion',
    title: 'an answer has id, object, created, model, choices and usage',
    level: 'required',
    breaks: 'every client',
    run: async (target) => {
      const answer = await askChat(target)
      const { message } = expectChoice(answer)
      expectThat(message.content.trim() !== '', 'an answer that is not empty', answer.describe())
    },
  },
  {
    id: 'usage',
    title: 'total_tokens is the sum of the other two',
    level: 'required',
    breaks: 'accounting, and agents that watch their context',
    run: async (target) => {
      const answer = await askChat(target)
      answer.expectStatus(200)
      const { usage } = answer.expectJson(completionSchema)
      expectThat(
        usage.total_tokens === usage.prompt_tokens + usage.completion_tokens,
        'prompt_tokens + completion_tokens = total_tokens',
        JSON.stringify(usage),
      )
    },
  },
  {
    id: 'null-members',
    title: 'refusal and logprobs are there, and null',
    level: 'recommended',
    breaks: 'clients made from the OpenAPI document, where both are required',
    run: async (target) => {
      const answer = await askChat(target)
      answer.expectStatus(200)
      answer.expectJson(nullsSchema)
    },
  },
  {
    id: 'max-tokens',
    title: 'max_tokens cuts an answer off, with finish_reason length',
    level: 'required',
    breaks: 'clients that know by `length` that they must ask on',
    run: async (target) => {
      const answer = await askChat(target, { max_tokens: 4 })
      const { finish_reason: reason } = expectChoice(answer)
      expectThat(reason === 'length', 'finish_reason length', answer.describe())
    },
  },
  {
    id: 'max-completion-tokens',
    title: 'max_completion_tokens does the same',
    level: 'required',
    breaks: '@ai-sdk/openai and newer clients send this name; an answer without end comes',
    run: async (target) => {
      const answer = await askChat(target, { max_tokens: undefined, max_completion_tokens: 4 })
      const { finish_reason: reason } = expectChoice(answer)
      expectThat(reason === 'length', 'finish_reason length', answer.describe())
    },
  },
  {
    id: 'stop',
    title: 'a stop text ends the answer and is not part of it',
    level: 'required',
    breaks: 'agents and templates that part the answer by a stop text',
    run: async (target) => {
      const answer = await askChat(target, { stop: ['e'] })
      const { message, finish_reason: reason } = expectChoice(answer)
      expectThat(!message.content.includes('e'), 'a text without the stop text "e"', answer.describe())
      expectThat(reason === 'stop', 'finish_reason stop', answer.describe())
    },
  },
  {
    id: 'stop-as-text',
    title: 'stop may be one text in place of a list',
    level: 'required',
    breaks: 'clients that send `"stop": "\\n"`',
    run: async (target) => {
      const answer = await askChat(target, { stop: 'e' })
      const { message } = expectChoice(answer)
      expectThat(!message.content.includes('e'), 'a text without the stop text "e"', answer.describe())
    },
  },
  {
    id: 'roles',
    title: 'a system message and earlier turns are taken',
    level: 'required',
    breaks: 'every chat program',
    run: async (target) => {
      const messages = [
        { role: 'system', content: 'You answer in one short sentence.' },
        { role: 'user', content: 'Hello.' },
        { role: 'assistant', content: 'Hello, what can I do for you?' },
        { role: 'user', content: question },
      ]
      expectChoice(await askChat(target, { messages }))
    },
  },
  {
    id: 'developer-role',
    title: 'the role developer is taken for system',
    level: 'recommended',
    breaks: '@ai-sdk/openai sends it to models whose names it takes for reasoning ones',
    run: async (target) => {
      const messages = [
        { role: 'developer', content: 'You answer in one short sentence.' },
        { role: 'user', content: question },
      ]
      expectChoice(await askChat(target, { messages }))
    },
  },
  {
    id: 'content-parts',
    title: 'the content of a message may be a list of text parts',
    level: 'required',
    breaks: 'LangChain, Continue and others send [{"type": "text", "text": "..."}]',
    run: async (target) => {
      const messages = [{ role: 'user', content: [{ type: 'text', text: question }] }]
      expectChoice(await askChat(target, { messages }))
    },
  },
  {
    id: 'known-members',
    title: 'temperature, top_p, seed, n=1 and user are taken',
    level: 'required',
    breaks: 'clients that send what they were set to',
    run: async (target) => {
      expectChoice(await askChat(target, { temperature: 0.5, top_p: 0.9, seed: 7, n: 1, user: 'somebody' }))
    },
  },
  {
    id: 'seed',
    title: 'the same seed gives the same answer',
    level: 'recommended',
    breaks: 'tests and measurements that want to be repeated',
    run: async (target) => {
      const wish = { seed: 7, temperature: 1 }
      const first = expectChoice(await askChat(target, wish)).message.content
      const second = expectChoice(await askChat(target, wish)).message.content
      expectThat(first === second, 'the same text twice', 'two texts')
    },
  },
  {
    id: 'json-object',
    title: 'response_format json_object gives a JSON object',
    level: 'recommended',
    breaks: 'programs that parse the answer',
    run: async (target) => {
      const answer = await askChat(target, {
        messages: [{ role: 'user', content: 'Give a JSON object with the member "colour" and a colour.' }],
        response_format: { type: 'json_object' },
        max_tokens: 256,
      })
      const { content } = expectChoice(answer).message
      expectThat(isJsonObject(content), 'an answer that parses as a JSON object', answer.describe())
    },
  },
]

function isJsonObject(text: string): boolean {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}
