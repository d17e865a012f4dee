/** Where a key works, in the order of the sheet. */
export const shortcutPlaces = ['everywhere', 'board', 'player'] as const
export type ShortcutPlace = (typeof shortcutPlaces)[number]

export interface Shortcut {
  /** As `KeyboardEvent.key` names it; two keys stand for one after the other. */
  readonly keys: readonly [string] | readonly [string, string]
  readonly place: ShortcutPlace
}

/**
 * Every key of the page, in the order of the sheet. What each does is said in the texts, by the same names;
 * the component that does it asks for it with `useShortcut`.
 */
export const shortcuts = {
  sheet: { keys: ['?'], place: 'everywhere' },
  record: { keys: ['r'], place: 'board' },
  pauseRecording: { keys: ['p'], place: 'board' },
  search: { keys: ['/'], place: 'board' },
  editSentence: { keys: ['F2'], place: 'board' },
  goToBoard: { keys: ['g', 'b'], place: 'everywhere' },
  goToTeams: { keys: ['g', 't'], place: 'everywhere' },
  goToEngines: { keys: ['g', 'e'], place: 'everywhere' },
  playOrPause: { keys: [' '], place: 'player' },
  previousSentence: { keys: ['ArrowLeft'], place: 'player' },
  nextSentence: { keys: ['ArrowRight'], place: 'player' },
  loopSentence: { keys: ['l'], place: 'player' },
  slower: { keys: ['<'], place: 'player' },
  faster: { keys: ['>'], place: 'player' },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof shortcuts

/** The shortcuts of one place, with their names. */
export function shortcutsOf(place: ShortcutPlace): (Shortcut & { readonly name: ShortcutName })[] {
  const names = Object.keys(shortcuts) as ShortcutName[]
  return names.filter((name) => shortcuts[name].place === place).map((name) => ({ name, ...shortcuts[name] }))
}
