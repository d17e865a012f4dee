/** Watches work that should show signs of life, and gives up on it when it has been silent for too long. */
export class Patience {
  /** Aborts with the caller's signal, or when patience has run out. */
  readonly signal: AbortSignal
  private readonly expiry = new AbortController()
  private readonly seconds: number
  private timer: NodeJS.Timeout | undefined

  /** @param seconds of silence that are borne; `Infinity` bears any */
  constructor(signal: AbortSignal, seconds: number) {
    this.signal = AbortSignal.any([signal, this.expiry.signal])
    this.seconds = seconds
    this.renew()
  }

  get hasRunOut(): boolean {
    return this.expiry.signal.aborted
  }

  /** A sign of life. */
  renew(): void {
    this.end()
    if (this.seconds === Infinity) return
    this.timer = setTimeout(() => this.expiry.abort(), this.seconds * 1000)
  }

  end(): void {
    clearTimeout(this.timer)
  }
}
