const longestMilliseconds = 15_000

/** Waits 1 s, 2 s, 4 s and so on, 15 s at most; less when the browser says that it is online again. */
export function waitToRetry(failures: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, Math.min(longestMilliseconds, 1000 * 2 ** failures))
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
