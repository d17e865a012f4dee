import { setTimeout as wait } from 'node:timers/promises'
import type { ChatInput, TextEngine } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { childProcessorSeconds } from '../../transcribe/contract/child-processor-time.js'

const input: ChatInput = {
  messages: [{ role: 'user', content: 'Write one sentence about a river and one about a bridge.' }],
  seed: 1,
  temperature: 0.7,
  topP: 1,
  maxTokens: 40,
  stop: [],
  format: 'text',
}
const schema = {
  type: 'object',
  properties: { colour: { enum: ['red', 'blue'] }, amount: { type: 'integer', minimum: 1, maximum: 9 } },
  additionalProperties: false,
}

/** What every text engine promises of conversations. */
export function describeChat(opened: () => TextEngine): void {
  const { signal } = new AbortController()
  const ask = (changes: Partial<ChatInput>) => opened().chat({ ...input, ...changes }, { signal })

  test('answers in pieces, and the same seed gives the same answer, whatever was asked in between', async () => {
    const pieces: string[] = []
    const first = await opened().chat(input, { signal, onPiece: (piece) => pieces.push(piece) })
    expect(pieces.join('')).toBe(first.text)
    await ask({ messages: [{ role: 'user', content: 'Write one sentence about a train.' }] })
    expect(await ask({})).toEqual(first)
  })

  test('counts tokens, and says when they were used up', async () => {
    const answer = await ask({ maxTokens: 5 })
    expect(answer).toMatchObject({
      finishReason: 'length',
      completionTokens: 5,
      engine: opened().description.id,
    })
    expect(answer.promptTokens).toBeGreaterThan(10)
  })

  test('a stop text ends the answer and is not part of it', async () => {
    const { text } = await ask({})
    const stop = text.slice(10, 24)
    const stopped = await ask({ stop: [stop] })
    expect(stopped.text).toBe(text.slice(0, text.indexOf(stop)))
    expect(stopped.finishReason).toBe('stop')
  })

  test('an answer of JSON fits its schema, however freely it is drawn', async () => {
    const { text, finishReason } = await ask({
      format: { kind: 'json', schema, strict: true },
      temperature: 2,
    })
    const { colour, amount, ...others } = JSON.parse(text) as Record<string, unknown>
    expect(['red', 'blue']).toContain(colour)
    expect(Number(amount)).toBeGreaterThan(0)
    expect(others).toEqual({})
    expect(finishReason).toBe('stop')
  })

  test('a conversation that is too long is refused', async () => {
    const content = 'A bridge over a river. '.repeat(10_000)
    const asking = ask({ messages: [{ role: 'user', content }] })
    await expect(asking).rejects.toMatchObject({ kind: 'invalid_input', code: 'context_length_exceeded' })
  })

  test('an abort really stops an answer', async () => {
    const abort = new AbortController()
    const answering = opened().chat(
      { ...input, maxTokens: 4000, format: { kind: 'json' } },
      { signal: abort.signal, onPiece: () => abort.abort() },
    )
    await expect(answering).rejects.toThrow(/abort/i)
    await wait(500)
    const before = childProcessorSeconds()
    await wait(1500)
    expect(childProcessorSeconds() - before).toBeLessThan(0.3)
  })
}
