import { readStored, store } from '../stored'
import { openAudioDeck } from './audio-deck'
import { createPlayer } from './player-store'
import { speeds } from './speeds'

const storageKey = 'mega-pipeline.listening'

/** The page's player. Its speed and volume are remembered by the browser. */
export const player = createPlayer(openAudioDeck, remembered())

let { speed, volume } = player.getSnapshot()
player.subscribe(() => {
  const now = player.getSnapshot()
  if (now.speed === speed && now.volume === volume) return
  ;({ speed, volume } = now)
  store(storageKey, { speed, volume })
})

function remembered(): { speed: number; volume: number } {
  const stored = (readStored(storageKey) ?? {}) as { speed?: unknown; volume?: unknown }
  return {
    speed: speeds.find((one) => one === stored.speed) ?? 1,
    volume: typeof stored.volume === 'number' ? Math.min(1, Math.max(0, stored.volume)) : 1,
  }
}
