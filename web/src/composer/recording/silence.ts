/** Quieter than this is no speech: -48 dB below full scale. */
const audibleLevel = 0.2

/** Patience is short before the first sound, when a switched-off microphone is likely, and long for a thought. */
const patience = { beforeFirst: 3, later: 15 }

/** What was heard so far, by the clock of the recording. */
export interface Heard {
  /** When something was last heard; null: nothing so far. */
  readonly lastAt: number | null
}

/** What was heard, after a moment of this loudness (0 to 1). */
export function afterLevel(heard: Heard, level: number, seconds: number): Heard {
  return level > audibleLevel ? { lastAt: seconds } : heard
}

/** Whether it has been quiet for so long that the microphone may be the wrong one, or be switched off. */
export function isTooQuiet({ lastAt }: Heard, seconds: number): boolean {
  return lastAt === null ? seconds > patience.beforeFirst : seconds - lastAt > patience.later
}
