export interface BackOffSettings {
  readonly firstMilliseconds: number
  readonly longestMilliseconds: number
  /** Having run this long, a service counts as sound again. */
  readonly resetAfterMilliseconds: number
}

export const patientBackOff: BackOffSettings = {
  firstMilliseconds: 250,
  longestMilliseconds: 10_000,
  resetAfterMilliseconds: 30_000,
}

/** How long to wait before a service that ended is started again: twice as long each time it does not last. */
export class BackOff {
  private readonly settings: BackOffSettings
  private failures = 0

  constructor(settings: BackOffSettings = patientBackOff) {
    this.settings = settings
  }

  /** The pause in milliseconds after a service that ran for so long. */
  after(ranMilliseconds: number): number {
    if (ranMilliseconds >= this.settings.resetAfterMilliseconds) this.failures = 0
    const pause = this.settings.firstMilliseconds * 2 ** this.failures
    this.failures += 1
    return Math.min(pause, this.settings.longestMilliseconds)
  }
}
