import type { MediaView } from '@mega-pipeline/pipeline'
import { useEffect, useEffectEvent, useRef, useState, type SyntheticEvent } from 'react'
import { resumePoint, soundOf, stepAfter, type Narration, type Track } from './narration'
import { onlyOnePlays } from './only-one-plays'

/** `waiting`: everything that is there has been heard, and more is coming. */
export type PlayerState = 'paused' | 'playing' | 'waiting' | 'failed'

type AudioEvent = SyntheticEvent<HTMLAudioElement>

/** Plays a narration on the audio element that takes `elementProps`, from its first sentence while it still grows. */
export function usePlayer(narration: Narration) {
  const element = useRef<HTMLAudioElement>(null)
  /** What the element has in hand; `track` follows when it plays. */
  const loaded = useRef<{ track: Track; sound: MediaView } | null>(null)
  const [state, setState] = useState<PlayerState>('paused')
  const [track, setTrack] = useState<Track | null>(null)
  const [seconds, setSeconds] = useState(0)

  const start = (next: Track, fromSeconds: number) => {
    const sound = soundOf(narration, next)
    const audio = element.current
    if (!audio || !sound) return
    // A narration that was made anew has the same address, but is another one.
    if (loaded.current?.sound !== sound || audio.error) audio.src = sound.url
    audio.currentTime = fromSeconds
    loaded.current = { track: next, sound }
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

  const shownState = step?.kind === 'end' ? 'paused' : state
  const isActive = shownState === 'playing' || shownState === 'waiting'
  const heard = track === null ? null : { track, seconds }
  const point = isActive ? heard : resumePoint(narration, heard)
  const play = () => point && start(point.track, point.seconds)

  const pause = () => {
    element.current?.pause()
    setState('paused')
  }

  const seek = (toSeconds: number) => {
    setSeconds(toSeconds)
    setTrack('whole')
    if (loaded.current?.track === 'whole' && element.current) element.current.currentTime = toSeconds
  }

  const end = () => {
    setState('paused')
    setTrack(null)
    setSeconds(0)
  }

  return {
    state: shownState,
    track: point?.track ?? null,
    seconds: point?.seconds ?? 0,
    toggle: isActive ? pause : play,
    seek,
    elementProps: {
      ref: element,
      onPlay: ({ currentTarget }: AudioEvent) => {
        onlyOnePlays(currentTarget)
        setState('playing')
        setTrack(loaded.current?.track ?? null)
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
