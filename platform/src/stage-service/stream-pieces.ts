/** What goes along with work whose pieces are streamed. */
export interface StreamedCall<Piece> {
  readonly signal: AbortSignal
  readonly onPiece: (piece: Piece) => void
}

/**
 * Work that calls back, as a stream: yields its pieces as they come and returns its output. Leaving the loop aborts the
 * work, and so does the signal.
 */
export async function* streamPieces<Piece, Output>(
  signal: AbortSignal,
  work: (call: StreamedCall<Piece>) => Promise<Output>,
): AsyncGenerator<Piece, Output, undefined> {
  const left = new AbortController()
  const pieces: Piece[] = []
  let wake = (): void => {}
  const onPiece = (piece: Piece): void => {
    pieces.push(piece)
    wake()
  }
  const working = work({ signal: AbortSignal.any([signal, left.signal]), onPiece })
  const ended = working.then(
    () => true,
    () => true,
  )
  try {
    for (;;) {
      const woken = new Promise<boolean>((resolve) => {
        wake = () => resolve(false)
      })
      const isOver = pieces.length === 0 && (await Promise.race([woken, ended]))
      yield* pieces.splice(0)
      if (isOver) return await working
    }
  } finally {
    left.abort()
  }
}
