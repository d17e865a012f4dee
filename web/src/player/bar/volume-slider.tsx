import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import { player } from '../page-player'
import { usePlayer } from '../use-player'
import styles from './bar.module.css'

/** How loud one listens. */
export function VolumeSlider() {
  const { texts, formats } = useTexts()
  const volume = usePlayer((snapshot) => snapshot.volume)
  return (
    <label className={styles.volume} title={texts.player.volume}>
      <Icon name="volume" />
      <span className="visually-hidden">{texts.player.volume}</span>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={volume}
        style={{ '--share': volume }}
        aria-valuetext={formats.percent(volume)}
        onChange={({ currentTarget }) => player.setVolume(currentTarget.valueAsNumber)}
      />
    </label>
  )
}
