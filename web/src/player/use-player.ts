import { useSyncExternalStore } from 'react'
import { player } from './page-player'
import type { PlayerSnapshot } from './player-store'

/** A part of what the page's player is doing. What is read must be the same value while nothing of it changes. */
export function usePlayer<Part>(read: (snapshot: PlayerSnapshot) => Part): Part {
  return useSyncExternalStore(player.subscribe, () => read(player.getSnapshot()))
}
