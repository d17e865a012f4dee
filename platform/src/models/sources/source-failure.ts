/** One source could not give its file; the next one is tried. The message is a plain half-sentence. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure'
}

/** The source's server was not reached at all, so its other files need not be tried. */
export class SourceUnreachable extends SourceFailure {}

const connectionReasons = new Map([
  ['ENOTFOUND', 'its address is not known here: is this machine online?'],
  ['EAI_AGAIN', 'its address is not known here: is this machine online?'],
  ['ECONNREFUSED', 'nothing answers at its address'],
  ['ENETUNREACH', 'its network is not reached from here'],
  ['EHOSTUNREACH', 'its network is not reached from here'],
  ['ETIMEDOUT', 'it did not answer in time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'it did not answer in time'],
])

/** Whether no connection could be made, as opposed to one that went wrong. */
export function isConnectionRefusal(error: unknown): boolean {
  return connectionReasons.has(codeOf(error))
}

/** Why something failed, in words for people. Aborts are not failures of a source and go on up. */
export function reasonOf(error: unknown, signal?: AbortSignal): string {
  if (signal?.aborted) throw signal.reason
  if (codeOf(error) === 'ENOSPC') return 'the disk is full: free some space and pull again'
  const { cause, message } = error as Error & { cause?: Error }
  return connectionReasons.get(codeOf(error)) ?? cause?.message ?? message
}

/** Node's error code; `fetch` keeps it in the cause. */
function codeOf(error: unknown): string {
  const { code, cause } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  return code ?? cause?.code ?? ''
}
