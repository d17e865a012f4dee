/** A recording in the bucket. */
export interface Recording {
  /** Where it lies in the bucket. */
  readonly key: string
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string
  /** Its true length, found by decoding. */
  readonly seconds: number
  readonly contentType: string
}

/** What was recorded or uploaded (a recording) or typed (a text). */
export interface Prompt {
  /** Sortable by time and safe in file names. */
  readonly id: string
  readonly createdAt: Date
  readonly source:
    | { readonly kind: 'recording'; readonly recording: Recording }
    | { readonly kind: 'text'; readonly text: string }
  /** The team whose answer somebody kept. It is shown first and taken where one answer is wanted. */
  readonly preferredTeam?: string
}

/** A new prompt's id: the time, for people who look into the bucket, and chance, so that none overwrites another. */
export function newPromptId(now: Date, randomHex: string): string {
  const time = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return `${time}-${randomHex.slice(0, 10)}`
}
