import { expect, test } from 'vitest'
import { guardedFetch } from './guarded-fetch.js'

interface Sent {
  readonly url: string
  readonly headers: Headers
}

/** Stands in for the network: gives the answers in turn, and notes what was sent. */
function network(...answers: readonly Response[]): { send: typeof fetch; sent: Sent[] } {
  const sent: Sent[] = []
  return {
    sent,
    send: async (url, init) => {
      sent.push({ url: String(url instanceof Request ? url.url : url), headers: new Headers(init?.headers) })
      return answers[sent.length - 1] ?? new Response('late')
    },
  }
}

const busy = (retryAfter?: string): Response =>
  new Response(null, { status: 429, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } })
const origins = ['https://api.example.org']
const authorised = { headers: { authorization: 'Bearer secret' } }

test('a key goes where it is for', async () => {
  const { send, sent } = network()
  await guardedFetch({ key: 'secret', origins, fetch: send })('https://api.example.org/v1', authorised)
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret')
})

test.each([
  ['in a header', 'https://elsewhere.example.org/v1', { headers: { 'x-key': 'secret' } }],
  ['in the address', 'https://elsewhere.example.org/v1?key=secret', {}],
])('a key %s goes nowhere else', async (_where, url, init) => {
  const { send, sent } = network()
  const sending = guardedFetch({ key: 'secret', origins, fetch: send })(url, init)
  await expect(sending).rejects.toMatchObject({ code: 'engine_key_misdirected' })
  await expect(sending).rejects.not.toThrow(/secret/)
  expect(sent).toEqual([])
})

test('what carries no key may go elsewhere, to fetch a file say', async () => {
  const { send, sent } = network()
  await guardedFetch({ key: 'secret', origins, fetch: send })('https://files.example.org/1.mp3')
  expect(sent).toHaveLength(1)
})

test('without a key, none is pretended', async () => {
  const { send, sent } = network()
  await guardedFetch({ key: undefined, origins, fetch: send })('https://api.example.org/v1', authorised)
  expect(sent[0]?.headers.has('authorization')).toBe(false)
})

test('comes back when it is asked to, twice at most', async () => {
  const once = network(busy('0'), new Response('done'))
  const answer = await guardedFetch({ key: undefined, origins, fetch: once.send })(origins[0] ?? '')
  expect(await answer.text()).toBe('done')

  const always = network(busy('0'), busy('0'), busy('0'), busy('0'))
  const refused = await guardedFetch({ key: undefined, origins, fetch: always.send })(origins[0] ?? '')
  expect(refused.status).toBe(429)
  expect(always.sent).toHaveLength(3)
})

test.each([['3600'], [new Date(Date.now() + 3_600_000).toUTCString()], ['soon'], [undefined]])(
  'does not wait for %s',
  async (retryAfter) => {
    const { send, sent } = network(busy(retryAfter))
    const answer = await guardedFetch({ key: undefined, origins, fetch: send })(origins[0] ?? '')
    expect(answer.status).toBe(429)
    expect(sent).toHaveLength(1)
  },
)

test('an abort ends the waiting', async () => {
  const { send } = network(busy('20'))
  const abort = new AbortController()
  const waiting = guardedFetch({ key: undefined, origins, fetch: send })(origins[0] ?? '', {
    signal: abort.signal,
  })
  abort.abort()
  await expect(waiting).rejects.toThrow(/abort/i)
})
