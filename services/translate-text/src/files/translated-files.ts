import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'

export interface TranslatedFile {
  /** As it is offered for saving. */
  readonly fileName: string
  readonly text: string
}

/** At most so many characters of all files together; the oldest go first. */
const MOST_CHARACTERS = 100_000_000

/**
 * Translated files until they are fetched, in memory only: what users send is never written to a disk here. Each is gone
 * after its time.
 */
export class TranslatedFiles {
  private readonly files: LRUCache<string, TranslatedFile>

  /** @param now milliseconds of a clock, for tests */
  constructor(keepMilliseconds: number, now: () => number = () => performance.now()) {
    this.files = new LRUCache({
      ttl: keepMilliseconds,
      ttlAutopurge: true,
      ttlResolution: 0,
      maxSize: MOST_CHARACTERS,
      sizeCalculation: ({ fileName, text }) => fileName.length + text.length,
      perf: { now },
    })
  }

  /** Keeps a file, and gives the name that nobody can guess under which it is found. */
  add(file: TranslatedFile): string {
    const id = `${randomUUID()}.${file.fileName}`
    this.files.set(id, file)
    return id
  }

  find(id: string): TranslatedFile | undefined {
    return this.files.get(id)
  }

  clear(): void {
    this.files.clear()
  }
}
