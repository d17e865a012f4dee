import type { MediaView } from '@mega-pipeline/pipeline'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deck, DeckListener } from './audio-deck'
import { createPlayer, type Player } from './player-store'
import type { Track, TrackSentence } from './track'

/** Stands in for the browser's audio elements: says what it was told to do, and plays when the test says so. */
class SilentDeck implements Deck {
  readonly told: string[] = []
  seconds = 0
  private listener: DeckListener | null = null

  play({ url }: MediaView, fromSeconds: number): Promise<void> {
    this.seconds = fromSeconds
    this.told.push(`play ${url} ${fromSeconds}`)
    return Promise.resolve()
  }
  load({ url }: MediaView, fromSeconds: number): void {
    this.seconds = fromSeconds
    this.told.push(`load ${url} ${fromSeconds}`)
  }
  prepare({ url }: MediaView): void {
    this.told.push(`prepare ${url}`)
  }
  pause(): void {
    this.told.push('pause')
  }
  seek(toSeconds: number): void {
    this.seconds = toSeconds
    this.told.push(`seek ${toSeconds}`)
  }
  setSpeed(speed: number): void {
    this.told.push(`speed ${speed}`)
  }
  setVolume(volume: number): void {
    this.told.push(`volume ${volume}`)
  }
  listen(listener: DeckListener): void {
    this.listener = listener
  }
  /** Plays on to this place. */
  playTo(seconds: number): void {
    this.seconds = seconds
    this.listener?.onTime()
  }
  end(): void {
    this.listener?.onEnd()
  }
}

const sound = (url: string) => ({ url, contentType: 'audio/flac', seconds: null })
const waiting = (line: string): TrackSentence => ({
  id: line,
  line,
  audio: null,
  startSeconds: null,
  endSeconds: null,
})
const ready = (line: string): TrackSentence => ({ ...waiting(line), audio: sound(`${line}.flac`) })

function track(language: string, changes: Partial<Track>): Track {
  return {
    id: `p/local.synthesize.${language}`,
    promptId: 'p',
    kind: 'narration',
    language,
    textCellId: `local.translate.${language}`,
    audio: null,
    sentences: [],
    isGrowing: false,
    ...changes,
  }
}

function whole(language: string): Track {
  const sentences = ['a', 'b', 'c'].map((line, index) => ({
    ...ready(line),
    startSeconds: index * 3 + 0.1,
    endSeconds: index * 3 + 2.7,
  }))
  return track(language, { audio: sound(`${language}.mp3`), sentences })
}
const english = whole('en')

let deck: SilentDeck
let player: Player
beforeEach(() => {
  deck = new SilentDeck()
  player = createPlayer(() => deck, { speed: 1.5, volume: 0.5 })
})
const sentence = () => player.getSnapshot().sentence
const state = () => player.getSnapshot().state

describe('a narration that is whole', () => {
  test('is heard from a sentence on, at the remembered speed, and says which sentence is said', () => {
    player.hear(english, 1)
    expect(deck.told).toEqual(['speed 1.5', 'volume 0.5', 'play en.mp3 3'])
    expect(sentence()).toBe(1)
    deck.playTo(6.1)
    expect(sentence()).toBe(2)
  })

  test('stops and goes on where it stopped; after its end it begins anew', () => {
    player.toggle(english)
    deck.playTo(4)
    player.toggle(english)
    expect(state()).toBe('paused')
    player.toggle(english)
    expect(deck.told.at(-1)).toBe('play en.mp3 4')
    deck.end()
    expect([state(), sentence()]).toEqual(['paused', null])
    player.toggle(english)
    expect(deck.told.at(-1)).toBe('play en.mp3 0')
  })

  test('repeats a sentence until it need not', () => {
    player.hear(english, 1)
    player.setLooping(true)
    deck.playTo(5.5)
    deck.playTo(5.71)
    expect(deck.told.at(-1)).toBe('seek 3')
    expect(sentence()).toBe(1)
    player.setLooping(false)
    deck.playTo(6)
    expect(sentence()).toBe(2)
  })

  test('steps by sentences: late in one, back means to its beginning', () => {
    player.hear(english, 1)
    player.step(1)
    expect(deck.told.at(-1)).toBe('play en.mp3 6')
    player.step(1)
    expect(sentence()).toBe(2)
    deck.playTo(8)
    player.step(-1)
    expect(deck.told.at(-1)).toBe('play en.mp3 6')
    player.step(-1)
    expect(deck.told.at(-1)).toBe('play en.mp3 3')
  })

  test('is sought while it is silent and then stays so', () => {
    player.seek(english, 4)
    expect(deck.told.at(-1)).toBe('load en.mp3 4')
    expect([state(), sentence()]).toEqual(['paused', 1])
    player.toggle(english)
    player.seek(english, 6.5)
    expect(deck.told.at(-1)).toBe('play en.mp3 6.5')
  })
})

describe('a narration that still grows', () => {
  const growing = (...sentences: TrackSentence[]) => track('fr', { sentences, isGrowing: true })

  test('is heard sentence by sentence, the next one fetched before; what is missing is waited for', () => {
    player.toggle(growing(ready('a'), ready('b'), waiting('c')))
    expect(deck.told.slice(2)).toEqual(['play a.flac 0', 'prepare b.flac'])
    deck.end()
    expect(deck.told.at(-1)).toBe('play b.flac 0')
    deck.end()
    expect([state(), sentence()]).toEqual(['waiting', 2])
    player.follow(growing(ready('a'), ready('b'), ready('c')))
    expect(deck.told.at(-1)).toBe('play c.flac 0')
  })

  test('goes on in the whole sound when that has come', () => {
    player.toggle(growing(ready('a'), waiting('b')))
    player.follow(whole('fr'))
    deck.end()
    expect(deck.told.at(-1)).toBe('play fr.mp3 3')
  })

  test('that ends too early is not waited for', () => {
    player.hear(growing(ready('a'), waiting('b')), 1)
    expect(state()).toBe('waiting')
    player.follow({ ...growing(ready('a'), waiting('b')), isGrowing: false })
    expect(state()).toBe('paused')
  })
})

test('another language goes on with the same sentence', () => {
  player.hear(english, 2)
  player.switchTo(whole('fr'))
  expect(deck.told.at(-1)).toBe('play fr.mp3 6')
  player.switchTo(track('en', { kind: 'recording', audio: sound('recording') }))
  expect(deck.told.at(-1)).toBe('play recording 0')
})

test('only one thing sounds: what begins takes the place of what was heard', () => {
  player.toggle(english)
  player.toggle(whole('fr'))
  expect(player.getSnapshot().track?.language).toBe('fr')
  player.follow(english)
  expect(player.getSnapshot().track?.language).toBe('fr')
  player.close()
  expect([player.getSnapshot().track, deck.told.at(-1)]).toEqual([null, 'pause'])
})
