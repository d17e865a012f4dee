export interface StallTimer {
  readonly signal: AbortSignal
  restart(): void
  stop(): void
}

/** Aborts its signal when it is not restarted in time. */
export function startStallTimer(milliseconds: number): StallTimer {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new Error('it stopped sending')), milliseconds)
  return {
    signal: controller.signal,
    restart: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  }
}
