import { lazy, Suspense } from 'react'
import { usePlayer } from './use-player'

const PlayerBar = lazy(async () => ({ default: (await import('./bar/player-bar')).PlayerBar }))

/** The place of the player bar: at the foot of the window, from the first time that something is heard. */
export function PlayerDock() {
  const promptId = usePlayer(({ track }) => track?.promptId ?? null)
  return (
    promptId !== null && (
      <Suspense>
        <PlayerBar promptId={promptId} />
      </Suspense>
    )
  )
}
