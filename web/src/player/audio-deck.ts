import type { MediaView } from '@mega-pipeline/pipeline'
import { onlyOnePlays } from './only-one-plays'

/** What plays sounds, one at a time. */
export interface Deck {
  /** Plays a sound from a place in it. Rejects when the browser does not allow it yet. */
  play(sound: MediaView, fromSeconds: number): Promise<void>
  /** Takes a sound in hand without playing it. */
  load(sound: MediaView, fromSeconds: number): void
  /** Fetches a sound that will be played next, so that it follows without a gap. */
  prepare(sound: MediaView): void
  pause(): void
  /** Seconds from the beginning of the sound in hand. */
  readonly seconds: number
  seek(toSeconds: number): void
  /** 1 is the speaker's own pace; the pitch stays. */
  setSpeed(speed: number): void
  /** 0 to 1. */
  setVolume(volume: number): void
  listen(listener: DeckListener): void
}

export interface DeckListener {
  readonly onTime: () => void
  readonly onEnd: () => void
  /** The browser paused it, e.g. since headphones were pulled out. */
  readonly onPause: () => void
  readonly onPlay: () => void
  readonly onError: () => void
}

/** Two audio elements, of which one plays and the other fetches what comes next. */
export function openAudioDeck(): Deck {
  let [active, spare] = [audioElement(), audioElement()]
  const loaded = new Map<HTMLAudioElement, string>()
  let listener: DeckListener | null = null
  let isPlaying = false

  /** The same address may give another sound, when a narration was made anew. */
  const nameOf = ({ url, seconds }: MediaView) => `${url} ${seconds}`

  const fill = (element: HTMLAudioElement, sound: MediaView) => {
    if (loaded.get(element) === nameOf(sound) && !element.error) return
    loaded.set(element, nameOf(sound))
    element.src = sound.url
  }
  const load = (sound: MediaView, fromSeconds: number) => {
    if (loaded.get(active) !== nameOf(sound)) {
      isPlaying = false
      active.pause()
      if (loaded.get(spare) === nameOf(sound)) [active, spare] = [spare, active]
    }
    fill(active, sound)
    if (active.currentTime !== fromSeconds) active.currentTime = fromSeconds
  }
  const follow = () => {
    if (!isPlaying) return
    listener?.onTime()
    requestAnimationFrame(follow)
  }

  for (const element of [active, spare]) {
    const tell = (name: keyof DeckListener) => () => {
      if (element === active) listener?.[name]()
    }
    element.addEventListener('timeupdate', tell('onTime'))
    element.addEventListener('ended', tell('onEnd'))
    element.addEventListener('error', tell('onError'))
    element.addEventListener('play', () => {
      if (element === active && !isPlaying) requestAnimationFrame(follow)
      if (element === active) isPlaying = true
      onlyOnePlays(element)
      tell('onPlay')()
    })
    element.addEventListener('pause', () => {
      if (element === active) isPlaying = false
      if (!element.ended) tell('onPause')()
    })
  }

  return {
    load,
    play: (sound, fromSeconds) => {
      load(sound, fromSeconds)
      return active.play()
    },
    prepare: (sound) => fill(spare, sound),
    pause: () => active.pause(),
    get seconds() {
      return active.currentTime
    },
    seek: (toSeconds) => {
      active.currentTime = toSeconds
    },
    setSpeed: (speed) => {
      for (const element of [active, spare]) {
        element.defaultPlaybackRate = speed
        element.playbackRate = speed
      }
    },
    setVolume: (volume) => {
      for (const element of [active, spare]) element.volume = volume
    },
    listen: (newListener) => {
      listener = newListener
    },
  }
}

/** Stands in the page, so that the browser's own tools find it. */
function audioElement(): HTMLAudioElement {
  const element = document.createElement('audio')
  element.preload = 'auto'
  element.preservesPitch = true
  document.body.append(element)
  return element
}
