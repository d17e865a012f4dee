/** Counts seconds, without those in which it was stopped. */
export class Stopwatch {
  private readonly now: () => number
  private counted = 0
  private startedAt: number | null = null

  /** @param now a clock in milliseconds that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.now = now
  }

  get seconds(): number {
    return (this.counted + (this.startedAt === null ? 0 : this.now() - this.startedAt)) / 1000
  }

  start(): void {
    this.startedAt ??= this.now()
  }

  stop(): void {
    this.counted = this.seconds * 1000
    this.startedAt = null
  }
}
