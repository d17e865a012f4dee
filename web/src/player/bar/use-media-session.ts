import { useEffect } from 'react'
import { productName } from '../../pages/product-name'
import { player } from '../page-player'
import { usePlayer } from '../use-player'
import { useTrackWords } from '../use-track-words'

/** Tells the system what plays, and takes the keys of keyboards, headphones and locked screens (W3C Media Session). */
export function useMediaSession(): void {
  const words = useTrackWords()
  const title = usePlayer(({ track }) => track && words.label(track))
  const state = usePlayer((snapshot) => snapshot.state)

  useEffect(() => {
    if (!('mediaSession' in navigator) || title === null) return
    const toggle = () => {
      const { track } = player.getSnapshot()
      if (track) player.toggle(track)
    }
    const seek = ({ seekTime }: MediaSessionActionDetails) => {
      const { track, piece } = player.getSnapshot()
      if (track && piece === 'whole' && seekTime !== undefined) player.seek(track, seekTime)
    }
    const actions: [MediaSessionAction, MediaSessionActionHandler][] = [
      ['play', toggle],
      ['pause', toggle],
      ['previoustrack', () => player.step(-1)],
      ['nexttrack', () => player.step(1)],
      ['seekto', seek],
      ['stop', () => player.close()],
    ]
    const { mediaSession } = navigator
    mediaSession.metadata = new MediaMetadata({ title, artist: productName })
    for (const [action, act] of actions) mediaSession.setActionHandler(action, act)
    return () => {
      mediaSession.metadata = null
      for (const [action] of actions) mediaSession.setActionHandler(action, null)
    }
  }, [title])

  useEffect(() => {
    if ('mediaSession' in navigator)
      navigator.mediaSession.playbackState = state === 'playing' || state === 'waiting' ? 'playing' : 'paused'
  }, [state])
}
