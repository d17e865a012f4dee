import { useTexts } from '../../texts/use-texts'
import { player } from '../page-player'
import { speeds } from '../speeds'
import { usePlayer } from '../use-player'
import styles from './bar.module.css'

/** How fast one listens. */
export function SpeedChoice() {
  const words = useTexts().texts.player
  const speed = usePlayer((snapshot) => snapshot.speed)
  return (
    <select
      className={styles.speed}
      aria-label={words.speed}
      title={words.speed}
      value={speed}
      onChange={({ currentTarget }) => player.setSpeed(Number(currentTarget.value))}
    >
      {speeds.map((one) => (
        <option key={one} value={one}>
          {words.speedValue(one)}
        </option>
      ))}
    </select>
  )
}
