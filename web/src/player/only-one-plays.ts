let playing: HTMLMediaElement | null = null

/** Stops what plays elsewhere on the page: two voices at once cannot be understood. */
export function onlyOnePlays(element: HTMLMediaElement): void {
  if (playing !== element) playing?.pause()
  playing = element
}
