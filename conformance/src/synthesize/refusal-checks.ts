import type { Check } from '../check.js'
import { leaveEarlyBreaks, leaveEarlyThen } from '../leave-early.js'
import { errorFormBreaks, expectModelNotFound, expectOpenAiRefusal } from '../openai/error-form.js'
import { jsonRequest } from '../target/target.js'
import { askSpeech, SPEECH, speechBody, speechRequest } from './ask-speech.js'

const retried = `${errorFormBreaks}; what answers 5xx is sent again twice`

const refused = [
  { id: 'missing-input', title: 'a request without input', changes: { input: undefined } },
  { id: 'empty-input', title: 'an empty input', changes: { input: '' } },
  { id: 'unknown-voice', title: 'an unknown voice', changes: { voice: 'there-is-no-such-voice' } },
  { id: 'unknown-format', title: 'an unknown response_format', changes: { response_format: 'docx' } },
  { id: 'speed-too-high', title: 'a speed above 4', changes: { speed: 9 } },
  { id: 'wrong-type', title: 'a speed that is no number', changes: { speed: 'fast' } },
] as const

/** What is refused, and clients that leave. */
export const refusalChecks: readonly Check[] = [
  ...refused.map(({ id, title, changes }): Check => ({
    id,
    title: `${title} is refused, in the error form`,
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await askSpeech(target, changes))
    },
  })),
  {
    id: 'malformed-json',
    title: 'a body that is no JSON is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await target.send(SPEECH, { ...jsonRequest(null), body: '{"input": ' }))
    },
  },
  {
    id: 'speech-unknown-model',
    title: 'an unknown model is 404 model_not_found',
    level: 'recommended',
    breaks: 'a misspelt model works, with another one than was asked for',
    run: async (target) => expectModelNotFound(await askSpeech(target, { model: 'there-is-no-such-model' })),
  },
  {
    id: 'client-leaves',
    title: 'clients that leave in the middle do not keep others waiting',
    level: 'required',
    breaks: leaveEarlyBreaks,
    run: async (target) => {
      const long = speechBody(target, {
        input: 'The harbour was quiet, and the boats came home. '.repeat(60),
      })
      const request = (): RequestInit => speechRequest(long)
      await leaveEarlyThen(target, { path: SPEECH, request }, () => askSpeech(target, { input: 'Hello.' }))
    },
  },
]
