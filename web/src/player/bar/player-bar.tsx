import { Link } from 'wouter'
import { IconButton } from '../../controls/icon-button'
import { readerPath } from '../../pages/page-paths'
import { useTexts } from '../../texts/use-texts'
import { player } from '../page-player'
import { usePlayer } from '../use-player'
import { useTrackWords } from '../use-track-words'
import styles from './bar.module.css'
import { PlayingButtons } from './playing-buttons'
import { SpeedChoice } from './speed-choice'
import { Timeline } from './timeline'
import { TrackChoice } from './track-choice'
import { useFollowedTracks } from './use-followed-tracks'
import { useMediaSession } from './use-media-session'
import { usePlayerKeys } from './use-player-keys'
import { VolumeSlider } from './volume-slider'

/** The page's player: what is heard, where in it, how fast and loud, and in which languages it can be heard. */
export function PlayerBar({ promptId }: { promptId: string }) {
  const { texts } = useTexts()
  const words = useTrackWords()
  const track = usePlayer((snapshot) => snapshot.track)
  const tracks = useFollowedTracks(promptId)
  useMediaSession()
  usePlayerKeys()
  if (!track) return null
  return (
    <section className={styles.bar} aria-label={texts.player.bar}>
      <PlayingButtons />
      <div className={styles.middle}>
        <Link href={readerPath(promptId)} className={styles.title}>
          {words.label(track)}
        </Link>
        <Timeline track={track} />
      </div>
      <TrackChoice tracks={tracks} chosenId={track.id} />
      <div className={styles.sound}>
        <SpeedChoice />
        <VolumeSlider />
        <IconButton
          icon="cross"
          look="plain"
          size="small"
          label={texts.player.close}
          onClick={() => player.close()}
        />
      </div>
    </section>
  )
}
