import { readStored, store } from '../stored'

/** Light or dark, or as the reader's system is. */
export const colourSchemes = ['system', 'light', 'dark'] as const
export type ColourScheme = (typeof colourSchemes)[number]

const storageKey = 'mega-pipeline.colour-scheme'

/** What was chosen in this browser. */
export function chosenScheme(): ColourScheme {
  const stored = readStored(storageKey)
  return colourSchemes.find((scheme) => scheme === stored) ?? 'system'
}

/** Gives the page its colours: every colour has a light and a dark value, between which `color-scheme` decides. */
export function applyScheme(scheme: ColourScheme): void {
  document.documentElement.dataset['scheme'] = scheme
}

export function chooseScheme(scheme: ColourScheme): void {
  store(storageKey, scheme)
  applyScheme(scheme)
}
