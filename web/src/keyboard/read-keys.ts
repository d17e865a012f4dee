/** What of a key press matters here. */
export interface KeyPress {
  readonly key: string
  /** Milliseconds, on any clock. */
  readonly timeStamp: number
}

const patienceMilliseconds = 1500

/** Whether the last of these presses complete a shortcut's keys. Two keys must follow each other soon. */
export function completes(presses: readonly KeyPress[], keys: readonly string[]): boolean {
  const last = presses.slice(-keys.length)
  if (last.length < keys.length) return false
  const areTheKeys = last.every(({ key }, index) => key === keys[index])
  const times = last.map(({ timeStamp }) => timeStamp)
  return areTheKeys && Math.max(...times) - Math.min(...times) <= patienceMilliseconds
}
