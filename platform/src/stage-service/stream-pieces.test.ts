import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { streamPieces, type StreamedCall } from './stream-pieces.js'

const never = new AbortController().signal

async function counting({ onPiece, signal }: StreamedCall<number>): Promise<string> {
  for (const piece of [1, 2, 3]) {
    signal.throwIfAborted()
    onPiece(piece)
    await nextTurn()
  }
  return 'three'
}

test('yields every piece in order and returns the output', async () => {
  const stream = streamPieces(never, counting)
  const pieces: number[] = []
  let step = await stream.next()
  for (; !step.done; step = await stream.next()) pieces.push(step.value)
  expect(pieces).toEqual([1, 2, 3])
  expect(step.value).toBe('three')
})

test('gives the pieces that were there before a failure, then the failure', async () => {
  const pieces: number[] = []
  const reading = async (): Promise<void> => {
    const stream = streamPieces<number, void>(never, async ({ onPiece }) => {
      onPiece(1)
      throw new Error('broken')
    })
    for await (const piece of stream) pieces.push(piece)
  }
  await expect(reading()).rejects.toThrow('broken')
  expect(pieces).toEqual([1])
})

test('leaving the loop aborts the work', async () => {
  let seen: AbortSignal | undefined
  const stream = streamPieces<number, string>(never, (call) => {
    seen = call.signal
    return counting(call)
  })
  for await (const piece of stream) {
    expect(piece).toBe(1)
    break
  }
  expect(seen?.aborted).toBe(true)
})
