import { expect, test } from 'vitest'
import { GatewayError } from '../../gateway/gateway-error'
import type { PromptWishes } from '../../gateway/new-prompt'
import { SendingQueue, type SendPrompt } from './sending-queue'

const wishes: PromptWishes = { languages: ['fr'], words: 30, tone: 'plain', voices: [] }
const noWait = (): Promise<void> => Promise.resolve()

function statesOf(queue: SendingQueue): string[] {
  return queue.list().map(({ title, state }) => `${title} ${state.kind}`)
}

test('sends one after another, in order, and says how far each is', async () => {
  const log: unknown[] = []
  const queue = new SendingQueue(async ({ content }, onProgress) => {
    await noWait()
    onProgress(0.5)
    log.push(content, ...statesOf(queue))
  }, noWait)
  const ends = [queue.add({ text: 'a' }, 'a', wishes), queue.add({ text: 'b' }, 'b', wishes)]
  expect(await Promise.all(ends)).toEqual([true, true])
  expect(log).toEqual([{ text: 'a' }, 'a sending', 'b waiting', { text: 'b' }, 'a sent', 'b sending'])
  expect(statesOf(queue)).toEqual(['a sent', 'b sent'])
})

test('a lost connection is tried again with the same key, until it is there', async () => {
  const keys: string[] = []
  const waits: number[] = []
  const send: SendPrompt = async ({ idempotencyKey }) => {
    keys.push(idempotencyKey)
    if (keys.length < 3) throw new GatewayError(keys.length === 1 ? 0 : 503, 'away', '')
  }
  const queue = new SendingQueue(send, async (failures) => {
    waits.push(failures)
    expect(statesOf(queue)).toEqual(['a lost'])
  })
  expect(await queue.add({ text: 'a' }, 'a', wishes)).toBe(true)
  expect(new Set(keys).size).toBe(1)
  expect(waits).toEqual([0, 1])
})

test('what is refused stays with its reason, the others go on; it can be tried with other wishes', async () => {
  const tones: string[] = []
  const queue = new SendingQueue(async ({ content, wishes: { tone } }) => {
    if ('text' in content && content.text === 'bad' && tone === 'plain') throw refusal
    tones.push(tone ?? '')
  }, noWait)
  const refusal = new GatewayError(400, 'template_without_prompt', 'Put it in.')
  const bad = queue.add({ text: 'bad' }, 'bad', wishes)
  await queue.add({ text: 'good' }, 'good', wishes)
  expect(statesOf(queue)).toEqual(['bad refused', 'good sent'])
  const [first] = queue.list()
  expect(first?.state).toEqual({ kind: 'refused', reason: refusal })
  queue.retry(first?.id ?? '', { ...wishes, tone: 'formal' })
  expect(await bad).toBe(true)
  expect(tones).toEqual(['plain', 'formal'])
})

test('one that is taken out while it is being sent is stopped, and the next one goes', async () => {
  const queue = new SendingQueue(async ({ content }, _onProgress, signal) => {
    if ('text' in content && content.text === 'b') return
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  }, noWait)
  const ends = [queue.add({ text: 'a' }, 'a', wishes), queue.add({ text: 'b' }, 'b', wishes)]
  queue.remove(queue.list()[0]?.id ?? '')
  expect(await Promise.all(ends)).toEqual([false, true])
  expect(statesOf(queue)).toEqual(['b sent'])
})

test('a file that cannot be sent is shown as refused and never sent', async () => {
  const queue = new SendingQueue(async () => expect.unreachable(), noWait)
  queue.refuse(new File(['x'], 'x.png'), wishes, 'notAudio')
  expect(statesOf(queue)).toEqual(['x.png refused'])
})
