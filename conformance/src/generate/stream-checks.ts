import { expectThat, type Check } from '../check.js'
import { askChat, expectChoice, expectChunks, type Chunk } from './ask-chat.js'

const streamed = { stream: true }

function reasonsOf(chunks: readonly Chunk[]): (string | null)[] {
  return chunks.flatMap(({ choices }) => choices.map((choice) => choice.finish_reason))
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta.content ?? '')).join('')
}

/** Answers that are sent as they are written. */
export const streamChecks: readonly Check[] = [
  {
    id: 'stream',
    title: 'stream gives chat.completion.chunk events and [DONE] at the end',
    level: 'required',
    breaks: 'the openai clients throw at malformed chunks and wait for [DONE]',
    run: async (target) => {
      const answer = await askChat(target, streamed)
      const chunks = expectChunks(answer)
      expectThat(textOf(chunks).trim() !== '', 'deltas with a text', answer.describe())
      const ids = new Set(chunks.map(({ id }) => id))
      expectThat(ids.size === 1, 'one id in all chunks', [...ids].join(', '))
    },
  },
  {
    id: 'finish-reason-null',
    title: 'finish_reason is there and null on every chunk but the last, which has a reason',
    level: 'required',
    breaks: 'opencode, LibreChat and @ai-sdk/openai hang, or end after the first word',
    run: async (target) => {
      const reasons = reasonsOf(expectChunks(await askChat(target, streamed)))
      expectThat(
        reasons.slice(0, -1).every((reason) => reason === null),
        'null until the last chunk',
        reasons.join(', '),
      )
      expectThat(reasons.at(-1) !== null, 'a reason on the last chunk', 'null')
    },
  },
  {
    id: 'stream-role',
    title: 'the first chunk says the role',
    level: 'recommended',
    breaks: 'clients that put a message together from its deltas have one without a role',
    run: async (target) => {
      const [first] = expectChunks(await askChat(target, streamed))
      const role = first?.choices[0]?.delta.role
      expectThat(role === 'assistant', 'delta.role assistant', role ?? 'none')
    },
  },
  {
    id: 'stream-is-answer',
    title: 'the deltas together are what the whole answer would be',
    level: 'recommended',
    breaks: 'nothing at once: words are lost or doubled at the seams of chunks',
    run: async (target) => {
      const wish = { seed: 7, temperature: 0 }
      const whole = expectChoice(await askChat(target, wish)).message.content
      const deltas = textOf(expectChunks(await askChat(target, { ...wish, ...streamed })))
      expectThat(deltas === whole, JSON.stringify(whole), JSON.stringify(deltas))
    },
  },
  {
    id: 'stream-length',
    title: 'a streamed answer that is cut off ends with finish_reason length',
    level: 'required',
    breaks: 'clients that know by `length` that they must ask on',
    run: async (target) => {
      const reason = reasonsOf(expectChunks(await askChat(target, { ...streamed, max_tokens: 4 }))).at(-1)
      expectThat(reason === 'length', 'finish_reason length', String(reason))
    },
  },
  {
    id: 'include-usage',
    title: 'include_usage gives one more chunk before [DONE], with usage and no choices',
    level: 'required',
    breaks: '@ai-sdk/openai asks for it always, and counts no tokens without',
    run: async (target) => {
      const wish = { ...streamed, stream_options: { include_usage: true } }
      const chunks = expectChunks(await askChat(target, wish))
      const last = chunks.at(-1)
      const isUsage = last?.choices.length === 0 && !!last.usage
      expectThat(isUsage, 'a last chunk with "choices": [] and usage', JSON.stringify(last))
    },
  },
  {
    id: 'no-usage-unasked',
    title: 'without include_usage every chunk has a choice',
    level: 'recommended',
    breaks: 'clients that read choices[0] of every chunk',
    run: async (target) => {
      const chunks = expectChunks(await askChat(target, streamed))
      const empty = chunks.find(({ choices }) => choices.length === 0)
      expectThat(empty === undefined, 'a choice in every chunk', JSON.stringify(empty))
    },
  },
]
