import type { Deck } from './audio-deck'
import {
  pointOf,
  resumePoint,
  sameSentence,
  sentenceAt,
  soundOf,
  stepAfter,
  type Piece,
  type Point,
} from './playing-order'
import type { Track } from './track'

/** `waiting`: the sentence that is to be heard next is still being made. */
export type PlayerState = 'paused' | 'playing' | 'waiting' | 'failed'

/** What the page's player is doing. */
export interface PlayerSnapshot {
  readonly track: Track | null
  readonly state: PlayerState
  readonly piece: Piece | null
  /** Since the beginning of the piece. */
  readonly seconds: number
  /** The sentence that is heard, or that comes next while it is waited for. */
  readonly sentence: number | null
  readonly isLooping: boolean
  readonly speed: number
  readonly volume: number
}

export type Player = ReturnType<typeof createPlayer>

/** How far into a sentence "previous" still means the one before it, in seconds. */
const beginningSeconds = 1.5

/** The page's one player: only one thing sounds. Its snapshots are for `useSyncExternalStore`. */
export function createPlayer(openDeck: () => Deck, remembered: { speed: number; volume: number }) {
  const listeners = new Set<() => void>()
  let snapshot: PlayerSnapshot = {
    track: null,
    state: 'paused',
    piece: null,
    seconds: 0,
    sentence: null,
    isLooping: false,
    ...remembered,
  }
  let openedDeck: Deck | null = null

  const change = (changes: Partial<PlayerSnapshot>) => {
    snapshot = { ...snapshot, ...changes }
    for (const listener of listeners) listener()
  }

  /** Not before something is to be heard, so that a page that is only read has no audio elements. */
  const deck = (): Deck => {
    if (openedDeck) return openedDeck
    openedDeck = openDeck()
    openedDeck.setSpeed(snapshot.speed)
    openedDeck.setVolume(snapshot.volume)
    openedDeck.listen({
      onTime: () => look(),
      onEnd: () => goOn(),
      onPlay: () => change({ state: 'playing' }),
      onPause: () => snapshot.state === 'playing' && change({ state: 'paused' }),
      onError: () => change({ state: 'failed' }),
    })
    return openedDeck
  }

  const start = (track: Track, point: Point) => {
    const sound = soundOf(track, point.piece)
    if (!sound) return
    change({ track, ...point, sentence: sentenceAt(track, point), state: 'playing' })
    deck()
      .play(sound, point.seconds)
      // A sound that fails is told by its own event; here the browser wants a click first, or something else began.
      .catch((error: unknown) => {
        if (error instanceof Error && error.name === 'NotAllowedError') change({ state: 'paused' })
      })
    prepareNext()
  }

  const prepareNext = () => {
    const { track, piece } = snapshot
    const next = track && piece !== null ? stepAfter(track, piece) : null
    const sound = track && next?.kind === 'play' ? soundOf(track, next.point.piece) : null
    if (sound) deck().prepare(sound)
  }

  const waitFor = (track: Track, sentence: number) => {
    openedDeck?.pause()
    change({ track, piece: null, seconds: 0, sentence, state: 'waiting' })
  }

  /** Notes where the deck is. Ten times a second is enough for a clock; a new sentence is told at once. */
  const look = () => {
    const { track, piece, state } = snapshot
    if (!track || piece === null || state !== 'playing') return
    const { seconds } = deck()
    if (repeats(seconds)) return
    const sentence = sentenceAt(track, { piece, seconds })
    if (sentence !== snapshot.sentence || Math.abs(seconds - snapshot.seconds) >= 0.1)
      change({ seconds, sentence })
  }

  /** Goes back to the beginning of a sentence of a whole sound that is to be heard again and again. */
  const repeats = (seconds: number): boolean => {
    const { track, piece, sentence, isLooping } = snapshot
    const { endSeconds = null } = track?.sentences[sentence ?? -1] ?? {}
    if (!track || sentence === null || !isLooping || piece !== 'whole') return false
    if (endSeconds === null || seconds < endSeconds) return false
    const beginning = pointOf(track, sentence)
    if (beginning?.piece !== 'whole') return false
    deck().seek(beginning.seconds)
    change({ seconds: beginning.seconds })
    return true
  }

  /** A piece has been heard to its end. */
  const goOn = () => {
    const { track, piece, sentence, isLooping } = snapshot
    if (!track || piece === null) return
    const again = isLooping && sentence !== null ? pointOf(track, sentence) : null
    const next = again ? ({ kind: 'play', point: again } as const) : stepAfter(track, piece)
    if (next.kind === 'play') start(track, next.point)
    else if (next.kind === 'wait') waitFor(track, next.sentence)
    else change({ state: 'paused', piece: null, seconds: 0, sentence: null })
  }

  const placeOf = ({ piece, seconds }: PlayerSnapshot): Point | null =>
    piece === null ? null : { piece, seconds }

  const resume = (track: Track) => {
    const isSame = track.id === snapshot.track?.id
    const point = resumePoint(track, isSame ? placeOf(snapshot) : null)
    if (point) start(track, point)
    else waitFor(track, 0)
  }

  const pause = () => {
    openedDeck?.pause()
    change({ state: 'paused' })
  }

  const hear = (track: Track, sentence: number) => {
    const point = pointOf(track, sentence)
    if (point) start(track, point)
    else if (track.isGrowing) waitFor(track, sentence)
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /** Plays a track from the beginning of a sentence, which is waited for if it is still being made. */
    hear,

    /** Goes on with a track, or stops it. */
    toggle: (track: Track) => {
      const isActive = snapshot.state === 'playing' || snapshot.state === 'waiting'
      if (isActive && track.id === snapshot.track?.id) pause()
      else resume(track)
    },
    pause,

    /** Goes to a place of a whole sound: playing on if it played, else it waits there. */
    seek: (track: Track, seconds: number) => {
      const point = { piece: 'whole', seconds } as const
      const isPlaying = snapshot.state === 'playing' && track.id === snapshot.track?.id
      if (isPlaying) return start(track, point)
      if (track.audio) deck().load(track.audio, seconds)
      change({ track, ...point, sentence: sentenceAt(track, point), state: 'paused' })
    },

    /** To the next sentence, or to the beginning of this one, or from there to the one before. */
    step: (direction: -1 | 1) => {
      const { track, sentence, piece, seconds } = snapshot
      if (!track) return
      const own = pointOf(track, sentence ?? 0)
      const begun = own !== null && own.piece === piece ? seconds - own.seconds : 0
      const isAgain = direction === -1 && begun > beginningSeconds
      const wanted = (sentence ?? -1) + (isAgain ? 0 : direction)
      if (wanted < track.sentences.length) hear(track, Math.max(0, wanted))
    },

    /** The same sentence in another language or in the recording. */
    switchTo: (track: Track) => {
      const { track: before, sentence } = snapshot
      hear(track, before ? sameSentence(before, sentence, track) : 0)
    },

    /** Takes the track in its newest state: sentences may have come, or been made anew. */
    follow: (track: Track) => {
      if (track.id !== snapshot.track?.id) return
      change({ track })
      if (snapshot.state === 'waiting') {
        const point = pointOf(track, snapshot.sentence ?? 0)
        if (point) start(track, point)
        else if (!track.isGrowing) change({ state: 'paused' })
      } else if (snapshot.state === 'playing') prepareNext()
    },

    setLooping: (isLooping: boolean) => change({ isLooping }),
    setSpeed: (speed: number) => {
      openedDeck?.setSpeed(speed)
      change({ speed })
    },
    setVolume: (volume: number) => {
      openedDeck?.setVolume(volume)
      change({ volume })
    },

    /** Stops, and has nothing in hand any more. */
    close: () => {
      openedDeck?.pause()
      change({ track: null, state: 'paused', piece: null, seconds: 0, sentence: null, isLooping: false })
    },
  }
}
