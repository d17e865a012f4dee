/** What is known of a recording besides its sound. */
export interface KeptRecording {
  readonly id: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly contentType: string
}

/** A recording as it was kept: the sound up to its last piece, and how long that is by the clock. */
export interface KeptSound extends KeptRecording {
  readonly audio: Blob
  readonly seconds: number
}

interface Piece {
  readonly bytes: ArrayBuffer
  /** How long the recording is at the end of this piece. */
  readonly seconds: number
}

const recordings = 'recordings'
const pieces = 'pieces'

/** Keeps recordings in this browser piece by piece, so that one outlives its page. Safari cannot keep blobs there. */
export class KeptRecordings {
  private readonly database: IDBDatabase

  constructor(database: IDBDatabase) {
    this.database = database
  }

  begin(recording: KeptRecording): Promise<void> {
    return this.write([recordings], (transaction) => transaction.objectStore(recordings).put(recording))
  }

  /** Adds the piece of this number; they are put together by their numbers, in whatever order they came. */
  async addPiece(id: string, number: number, sound: Blob, seconds: number): Promise<void> {
    const piece: Piece = { bytes: await sound.arrayBuffer(), seconds }
    await this.write([pieces], (transaction) => transaction.objectStore(pieces).put(piece, [id, number]))
  }

  async ids(): Promise<string[]> {
    const store = this.database.transaction(recordings).objectStore(recordings)
    return (await answerOf(store.getAllKeys())) as string[]
  }

  /** Null when there is none of this id any more. */
  async read(id: string): Promise<KeptSound | null> {
    const transaction = this.database.transaction([recordings, pieces])
    const [recording, found] = (await Promise.all([
      answerOf(transaction.objectStore(recordings).get(id)),
      answerOf(transaction.objectStore(pieces).getAll(piecesOf(id))),
    ])) as [KeptRecording | undefined, Piece[]]
    if (!recording) return null
    const audio = new Blob(
      found.map(({ bytes }) => bytes),
      { type: recording.contentType },
    )
    return { ...recording, audio, seconds: found.at(-1)?.seconds ?? 0 }
  }

  remove(id: string): Promise<void> {
    return this.write([recordings, pieces], (transaction) => {
      transaction.objectStore(recordings).delete(id)
      transaction.objectStore(pieces).delete(piecesOf(id))
    })
  }

  private write(stores: string[], change: (transaction: IDBTransaction) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      // Relaxed would be quicker, but may lose seconds when the whole machine stops.
      const transaction = this.database.transaction(stores, 'readwrite', { durability: 'strict' })
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(refusedBy(transaction)))
      change(transaction)
    })
  }
}

/** Opens this browser's store; rejects where it has none, as in some private windows. */
export function openKeptRecordings(): Promise<KeptRecordings> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('mega-pipeline', 1)
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(recordings, { keyPath: 'id' })
      opening.result.createObjectStore(pieces)
    })
    opening.addEventListener('success', () => resolve(new KeptRecordings(opening.result)))
    opening.addEventListener('error', () => reject(refusedBy(opening)))
  })
}

function piecesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity])
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(refusedBy(request)))
  })
}

function refusedBy({ error }: { readonly error: DOMException | null }): Error {
  return error ?? new Error('The browser keeps nothing for this page.')
}
