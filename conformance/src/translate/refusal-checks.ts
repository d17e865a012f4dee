import type { Check } from '../check.js'
import { leaveEarlyBreaks, leaveEarlyThen } from '../leave-early.js'
import { jsonRequest } from '../target/target.js'
import { askTranslation, expectLibreRefusal, translationBody } from './ask-translation.js'

const byItsText = 'clients that tell errors by their text, as LibreTranslate has no codes'

/** Requests with what LibreTranslate answers them, word for word. */
const refused = [
  { id: 'missing-text', changes: { q: undefined }, words: 'Invalid request: missing q parameter' },
  {
    id: 'missing-source',
    changes: { source: undefined },
    words: 'Invalid request: missing source parameter',
  },
  {
    id: 'missing-target',
    changes: { target: undefined },
    words: 'Invalid request: missing target parameter',
  },
  { id: 'unknown-source', changes: { source: 'zz' }, words: 'zz is not supported' },
  { id: 'unknown-target', changes: { target: 'zz' }, words: 'zz is not supported' },
  { id: 'unknown-format', changes: { format: 'pdf' }, words: 'pdf format is not supported' },
] as const

/** What is refused, and clients that leave. */
export const refusalChecks: readonly Check[] = [
  ...refused.map(({ id, changes, words }): Check => ({
    id,
    title: `${id.replace('-', ' ')}: 400 {"error": "${words}"}`,
    level: 'required',
    breaks: byItsText,
    run: async (target) => {
      const answer = await askTranslation(target, changes)
      answer.expectStatus(400)
      expectLibreRefusal(answer, words)
    },
  })),
  {
    id: 'malformed-json',
    title: 'a body that is no JSON is refused: {"error": "..."}',
    level: 'required',
    breaks: 'clients that show `error` to people',
    run: async (target) => {
      expectLibreRefusal(await target.send('/translate', { ...jsonRequest(null), body: '{"q": ' }))
    },
  },
  {
    id: 'wrong-verb',
    title: 'GET /translate is 405: {"error": "..."}',
    level: 'recommended',
    breaks: 'clients that show `error` to people',
    run: async (target) => {
      const answer = await target.send('/translate')
      answer.expectStatus(405)
      expectLibreRefusal(answer)
    },
  },
  {
    id: 'client-leaves',
    title: 'clients that leave in the middle do not keep others waiting',
    level: 'required',
    breaks: leaveEarlyBreaks,
    run: async (target) => {
      const long = await translationBody(target, {
        q: 'The cat sleeps in the garden by the sea. '.repeat(100),
      })
      const request = (): RequestInit => jsonRequest(long)
      await leaveEarlyThen(target, { path: '/translate', request }, () =>
        askTranslation(target, { q: 'Good morning.' }),
      )
    },
  },
]
