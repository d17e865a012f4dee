import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'
import { player } from './page-player'
import styles from './player.module.css'
import { SentenceStrip } from './sentence-strip'
import type { Track } from './track'
import { usePlayer } from './use-player'
import { useTrackWords } from './use-track-words'
import { WholePosition } from './whole-position'

/** Plays a track on the page's player: the whole of it when it is there, before that its sentences as they come. */
export function Player({ track }: { track: Track }) {
  const { texts } = useTexts()
  const label = useTrackWords().label(track)
  const mine = usePlayer((snapshot) => (snapshot.track?.id === track.id ? snapshot : null))
  const { state = 'paused', piece = null, seconds = 0, sentence = null } = mine ?? {}
  const isActive = state === 'playing' || state === 'waiting'
  const isInSentences = track.audio === null || (isActive && piece !== 'whole')
  return (
    <div className={styles.player}>
      <div className={styles.play}>
        <IconButton
          icon={isActive ? 'pause' : 'play'}
          label={isActive ? texts.player.pause(label) : texts.player.play(label)}
          look="accent"
          onClick={() => player.toggle(track)}
        />
      </div>
      {isInSentences ? (
        <SentenceStrip sentences={track.sentences} sentence={sentence} state={state} />
      ) : (
        <WholePosition
          track={track}
          label={label}
          seconds={piece === 'whole' ? seconds : 0}
          onSeek={(toSeconds) => player.seek(track, toSeconds)}
        />
      )}
      {state === 'failed' && <p className={styles.failure}>{texts.player.failed}</p>}
    </div>
  )
}
