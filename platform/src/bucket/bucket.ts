import type { Readable } from 'node:stream'

/** What a bucket says of a file. The content type follows from the extension of the key (see `contentTypeOf`). */
export interface StoredFile {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly contentType: string
  readonly modifiedAt: Date
}

export interface ByteRange {
  /** First byte, from 0. */
  readonly start: number
  /** Last byte, itself included. */
  readonly end: number
}

export interface OpenedFile extends StoredFile {
  /** The bytes asked for; destroy it when they are not wanted any more. */
  readonly stream: Readable
}

/**
 * Files under keys such as `text_audios/local/0192f3.mp3`. A file is there whole or not at all: a reader never sees
 * a half-written one, and writing over a file replaces it at once. Keys that break the rules of `checkKey`
 * are refused as `invalid_input`; a missing file is `not_found`.
 */
export interface Bucket {
  /** A content type that does not fit the key's extension is refused: names do not lie about what is in a file. */
  put(
    key: string,
    content: Uint8Array | AsyncIterable<Uint8Array>,
    options?: { contentType?: string },
  ): Promise<StoredFile>
  get(key: string, options?: { range?: ByteRange }): Promise<OpenedFile>
  /** The whole file, for those that fit in memory. */
  read(key: string): Promise<Uint8Array>
  stat(key: string): Promise<StoredFile>
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>
  /** Removes everything below a folder. */
  removeFolder(folder: string): Promise<void>
  /** Everything below a folder, or the whole bucket for an empty name, in no particular order. */
  list(folder: string): AsyncIterable<StoredFile>
}
