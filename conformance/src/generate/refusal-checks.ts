import type { Check } from '../check.js'
import { leaveEarlyBreaks, leaveEarlyThen } from '../leave-early.js'
import { errorFormBreaks, expectModelNotFound, expectOpenAiRefusal } from '../openai/error-form.js'
import { jsonRequest } from '../target/target.js'
import { askChat, CHAT, chatBody } from './ask-chat.js'

const retried = `${errorFormBreaks}; what answers 5xx is sent again twice`

/** What is refused, and clients that leave. */
export const refusalChecks: readonly Check[] = [
  {
    id: 'missing-messages',
    title: 'a request without messages is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await askChat(target, { messages: undefined }))
    },
  },
  {
    id: 'no-messages',
    title: 'an empty list of messages is refused, in the error form',
    level: 'recommended',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await askChat(target, { messages: [] }))
    },
  },
  {
    id: 'wrong-type',
    title: 'a member of a wrong type is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await askChat(target, { temperature: 'hot' }))
    },
  },
  {
    id: 'refusal-before-stream',
    title: 'a bad request with stream is refused by its status, not by an event',
    level: 'required',
    breaks: 'the openai clients throw in the middle of the loop in place of at the call',
    run: async (target) => {
      expectOpenAiRefusal(await askChat(target, { stream: true, messages: undefined }))
    },
  },
  {
    id: 'malformed-json',
    title: 'a body that is no JSON is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await target.send(CHAT, { ...jsonRequest(null), body: '{"model": ' }))
    },
  },
  {
    id: 'chat-unknown-model',
    title: 'an unknown model is 404 model_not_found',
    level: 'recommended',
    breaks: 'a misspelt model works, with another one than was asked for',
    run: async (target) => expectModelNotFound(await askChat(target, { model: 'there-is-no-such-model' })),
  },
  {
    id: 'client-leaves',
    title: 'clients that leave in the middle do not keep others waiting',
    level: 'required',
    breaks: leaveEarlyBreaks,
    run: async (target) => {
      const long = chatBody(target, {
        stream: true,
        max_tokens: 2000,
        messages: [{ role: 'user', content: 'Write a very long story about the sea.' }],
      })
      const request = (): RequestInit => jsonRequest(long)
      await leaveEarlyThen(target, { path: CHAT, request }, () => askChat(target, { max_tokens: 4 }))
    },
  },
]
