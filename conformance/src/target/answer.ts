import type { z } from 'zod'
import { Deviation, expectThat } from '../check.js'

const SHOWN_CHARACTERS = 160

/** An answer that was read to its end. */
export class Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>

  constructor(status: number, headers: Headers, bytes: Uint8Array<ArrayBuffer>) {
    this.status = status
    this.headers = headers
    this.bytes = bytes
  }

  get contentType(): string {
    return this.headers.get('content-type') ?? ''
  }

  get text(): string {
    return new TextDecoder().decode(this.bytes)
  }

  /** The body as the official clients take it: as JSON only where the media type says so. */
  get saysJson(): boolean {
    const essence = (this.contentType.split(';')[0] ?? '').trim()
    return this.contentType.includes('application/json') || essence.endsWith('+json')
  }

  /** The answer in a few words, for failures. */
  describe(): string {
    const isReadable = /json|text|xml|html|event-stream|subrip/.test(this.contentType)
    const shown = this.text.replaceAll(/\s+/g, ' ').trim()
    const body = isReadable
      ? shown.slice(0, SHOWN_CHARACTERS) + (shown.length > SHOWN_CHARACTERS ? '...' : '')
      : `${this.bytes.length} bytes`
    return `${this.status} ${this.contentType || 'without a Content-Type'}: ${body || 'nothing'}`
  }

  expectStatus(...wanted: readonly number[]): void {
    expectThat(wanted.includes(this.status), `status ${wanted.join(' or ')}`, this.describe())
  }

  /** A refusal that is the client's to mend: the official clients send a request again after a 5xx. */
  expectRefusal(): void {
    expectThat(this.status >= 400 && this.status < 500, 'a status from 400 to 499', this.describe())
  }

  /** The body, parsed, where it says that it is JSON and has this form. */
  expectJson<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> {
    expectThat(this.saysJson, 'Content-Type application/json', this.describe())
    const parsed = schema.safeParse(this.parse())
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const place = issue?.path.join('.') || 'the body'
    throw new Deviation(`${place}: ${issue?.message ?? 'another form'}`, this.describe())
  }

  private parse(): unknown {
    try {
      return JSON.parse(this.text)
    } catch {
      throw new Deviation('a body that is JSON', this.describe())
    }
  }
}
