/** A store that has gone away must not keep a process from ending. */
const STOP_MILLISECONDS = 10_000

/**
 * Calls `stop` once, at SIGTERM or SIGINT or, in a process that a supervisor started (`MEGA_SUPERVISED=1`), when the
 * supervisor is gone; then ends the process,
 * at the latest after ten seconds. A second signal ends it at once.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  const begin = (): void => {
    if (stopping) process.exit(130)
    stopping = true
    setTimeout(() => process.exit(1), STOP_MILLISECONDS)
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', begin)
  process.on('SIGINT', begin)
  if (process.env['MEGA_SUPERVISED'] === '1') process.on('disconnect', begin)
}
