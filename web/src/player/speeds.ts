/** How fast one may listen; 1 is the speaker's own pace. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const

/** The next faster or slower speed, as far as there is one. */
export function nextSpeed(speed: number, direction: -1 | 1): number {
  const others = speeds.filter((other) => Math.sign(other - speed) === direction)
  return (direction === 1 ? others[0] : others.at(-1)) ?? speed
}
