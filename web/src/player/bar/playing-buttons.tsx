import { IconButton } from '../../controls/icon-button'
import { useTexts } from '../../texts/use-texts'
import { player } from '../page-player'
import { usePlayer } from '../use-player'
import styles from './bar.module.css'

/** Play and pause, sentence by sentence, and repeating one. */
export function PlayingButtons() {
  const words = useTexts().texts.player
  const isActive = usePlayer(({ state }) => state === 'playing' || state === 'waiting')
  const isLooping = usePlayer((snapshot) => snapshot.isLooping)
  const hasSentences = usePlayer(({ track }) => (track?.sentences.length ?? 0) > 0)
  return (
    <div className={styles.buttons}>
      <IconButton
        icon="previous"
        look="plain"
        label={words.previousSentence}
        disabled={!hasSentences}
        onClick={() => player.step(-1)}
      />
      <IconButton
        icon={isActive ? 'pause' : 'play'}
        look="accent"
        label={isActive ? words.pauseIt : words.playIt}
        onClick={() => {
          const { track } = player.getSnapshot()
          if (track) player.toggle(track)
        }}
      />
      <IconButton
        icon="next"
        look="plain"
        label={words.nextSentence}
        disabled={!hasSentences}
        onClick={() => player.step(1)}
      />
      <IconButton
        icon="loop"
        look={isLooping ? 'ordinary' : 'plain'}
        label={words.loopSentence}
        aria-pressed={isLooping}
        disabled={!hasSentences}
        onClick={() => player.setLooping(!isLooping)}
      />
    </div>
  )
}
