import { useEffect, useEffectEvent, useRef, useState, type SyntheticEvent } from 'react'
import { firstTrack, placeInWhole, soundOf, stepAfter, type Narration, type Track } from './narration'
import { onlyOnePlays } from './only-one-plays'

/** `waiting`: everything that is there has been heard, and more is coming. */
export type PlayerState = 'paused' | 'playing' | 'waiting' | 'failed'

type AudioEvent = SyntheticEvent<HTMLAudioElement>

/** Plays a narration on the audio element that takes `elementProps`, from its first sentence while it still grows. */
export function usePlayer(narration: Narration) {
  const element = useRef<HTMLAudioElement>(null)
  /** What the element has in hand; `track` follows when it plays. */
  const loaded = useRef<Track | null>(null)
  const [state, setState] = useState<PlayerState>('paused')
  const [track, setTrack] = useState<Track | null>(null)
  const [seconds, setSeconds] = useState(0)

  const start = (next: Track, fromSeconds: number) => {
    const sound = soundOf(narration, next)
    const audio = element.current
    if (!audio || !sound) return
    if (audio.getAttribute('src') !== sound.url || audio.error) audio.src = sound.url
    audio.currentTime = fromSeconds
    loaded.current = next
    // A rejection is told by the element's own events: an error, or a pause when another track takes over.
    audio.play().catch(() => undefined)
  }

  const step = state === 'waiting' && typeof track === 'number' ? stepAfter(narration, track) : null
  const hasCome = step?.kind === 'play'
  const startWhatHasCome = useEffectEvent(() => {
    if (step?.kind === 'play') start(step.track, step.seconds)
  })
  useEffect(() => {
    if (hasCome) startWhatHasCome()
  }, [hasCome])

  const play = () => {
    const first = firstTrack(narration)
    const wholeSeconds = track === null ? null : placeInWhole(narration, track, seconds)
    if (wholeSeconds !== null) start('whole', wholeSeconds)
    else if (track !== null && soundOf(narration, track)) start(track, seconds)
    else if (first !== null) start(first, 0)
  }

  const pause = () => {
    element.current?.pause()
    setState('paused')
  }

  const seek = (toSeconds: number) => {
    setSeconds(toSeconds)
    setTrack('whole')
    if (loaded.current === 'whole' && element.current) element.current.currentTime = toSeconds
  }

  const end = () => {
    setState('paused')
    setTrack(null)
    setSeconds(0)
  }

  const shownState = step?.kind === 'end' ? 'paused' : state
  return {
    state: shownState,
    track: track ?? firstTrack(narration),
    seconds,
    toggle: shownState === 'playing' || shownState === 'waiting' ? pause : play,
    seek,
    elementProps: {
      ref: element,
      onPlay: ({ currentTarget }: AudioEvent) => {
        onlyOnePlays(currentTarget)
        setState('playing')
        setTrack(loaded.current)
      },
      onPause: ({ currentTarget }: AudioEvent) => {
        if (!currentTarget.ended) setState('paused')
      },
      onTimeUpdate: ({ currentTarget }: AudioEvent) => setSeconds(currentTarget.currentTime),
      onError: () => setState('failed'),
      onEnded: () => {
        const next = typeof track === 'number' ? stepAfter(narration, track) : null
        if (next?.kind === 'play') start(next.track, next.seconds)
        else if (next?.kind === 'wait') setState('waiting')
        else end()
      },
    },
  }
}
