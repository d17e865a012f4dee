import { openKeptRecordings, type KeptRecordings, type KeptSound } from './kept-recordings'
import { untilAborted } from './until-aborted'

/**
 * A window owns a recording while it holds the lock of its name (Web Locks): so no other window offers it, and when the
 * window ends, however it ends, the browser hands the lock to one that waits for it.
 */
function lockOf(id: string): string {
  return `mega-pipeline.recording.${id}`
}

/** A recording that is being made, as this window keeps it. */
export interface OwnedRecording {
  readonly id: string
  /** Resolves when the piece is safe; rejects when this browser does not keep it. */
  readonly addPiece: (sound: Blob, seconds: number) => Promise<void>
  /** Forgets it: it was sent or discarded. */
  readonly forget: () => Promise<void>
  /** Leaves it to the next window that asks. */
  readonly leave: () => Promise<void>
}

let store: Promise<KeptRecordings> | undefined

function openStore(): Promise<KeptRecordings> {
  store ??= openKeptRecordings()
  return store
}

/** Begins to keep a recording. Rejects where the browser keeps nothing. */
export async function keepRecording(contentType: string): Promise<OwnedRecording> {
  const kept = await openStore()
  const id = crypto.randomUUID()
  const left = new AbortController()
  await new Promise<void>((resolve) => {
    void navigator.locks.request(lockOf(id), () => {
      resolve()
      return untilAborted(left.signal)
    })
  })
  await kept.begin({ id, startedAt: new Date().toISOString(), contentType })
  let count = 0
  let lastWrite = Promise.resolve()
  const leave = (): Promise<void> => lastWrite.catch(() => undefined).finally(() => left.abort())
  return {
    id,
    addPiece: (sound, seconds) => {
      lastWrite = kept.addPiece(id, count++, sound, seconds)
      return lastWrite
    },
    forget: () =>
      lastWrite
        .catch(() => undefined)
        .then(() => kept.remove(id))
        .finally(() => void leave()),
    leave,
  }
}

/** A recording that another window, or this one before it was loaded again, left behind. This window owns it now. */
export interface FoundRecording extends KeptSound {
  readonly forget: () => Promise<void>
}

/** Calls back with each recording that is left behind, now or as long as the signal is not aborted. */
export async function findRecordings(
  onFound: (found: FoundRecording) => void,
  signal: AbortSignal,
): Promise<void> {
  const kept = await openStore()
  const own = async (id: string): Promise<void> => {
    const sound = await kept.read(id)
    if (sound === null || signal.aborted) return
    // It broke off before anything was said.
    if (sound.audio.size === 0) return kept.remove(id)
    const forgotten = new AbortController()
    onFound({ ...sound, forget: () => kept.remove(id).finally(() => forgotten.abort()) })
    await Promise.race([untilAborted(forgotten.signal), untilAborted(signal)])
  }
  for (const id of await kept.ids()) {
    navigator.locks.request(lockOf(id), { signal }, () => own(id)).catch(() => undefined)
  }
}
