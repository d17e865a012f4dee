import { readStored, store } from '../stored'

/** Light or dark, or as the reader's system is. */
const colourSchemes = ['system', 'light', 'dark'] as const
type ColourScheme = (typeof colourSchemes)[number]

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

/** The one that a press on the switch brings. */
export function nextScheme(scheme: ColourScheme): ColourScheme {
  return colourSchemes[(colourSchemes.indexOf(scheme) + 1) % colourSchemes.length] ?? 'system'
}
