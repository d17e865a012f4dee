import { useShortcut } from '../../keyboard/use-shortcut'
import { player } from '../page-player'
import { nextSpeed } from '../speeds'

/** The keys of the player, while something is in it. */
export function usePlayerKeys(): void {
  useShortcut('playOrPause', () => {
    const { track } = player.getSnapshot()
    if (track) player.toggle(track)
  })
  useShortcut('previousSentence', () => player.step(-1))
  useShortcut('nextSentence', () => player.step(1))
  useShortcut('loopSentence', () => player.setLooping(!player.getSnapshot().isLooping))
  useShortcut('slower', () => player.setSpeed(nextSpeed(player.getSnapshot().speed, -1)))
  useShortcut('faster', () => player.setSpeed(nextSpeed(player.getSnapshot().speed, 1)))
}
