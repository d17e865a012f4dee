/**
 * Takes the first step of a stream before its answer begins, so that what fails at once is answered with its status. The
 * result goes on with that step; ending it ends the stream, though nothing was ever read of it.
 */
export async function takeFirstStep<Item>(
  stream: AsyncGenerator<Item, void, undefined>,
): Promise<AsyncIterable<Item>> {
  const first = await stream.next()
  let isNew = true
  const steps: AsyncIterator<Item, void, undefined> = {
    next: () => {
      if (!isNew) return stream.next()
      isNew = false
      return Promise.resolve(first)
    },
    return: () => stream.return(),
  }
  return { [Symbol.asyncIterator]: () => steps }
}
