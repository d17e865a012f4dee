/** One source could not give its file; the next one is tried. The message is a plain half-sentence. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure'
}

const reasons = new Map([
  ['ENOSPC', 'the disk is full: free some space and pull again'],
  ['ENOTFOUND', 'its address is not known here: is this machine online?'],
  ['EAI_AGAIN', 'its address is not known here: is this machine online?'],
  ['ECONNREFUSED', 'nothing answers at its address'],
  ['ETIMEDOUT', 'it did not answer in time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'it did not answer in time'],
])

/** Why something failed, in words for people. Aborts are not failures of a source and go on up. */
export function reasonOf(error: unknown, signal?: AbortSignal): string {
  if (signal?.aborted) throw signal.reason
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  return reasons.get(code ?? cause?.code ?? '') ?? cause?.message ?? message
}
