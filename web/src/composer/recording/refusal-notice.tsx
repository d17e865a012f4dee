import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './recording.module.css'
import type { Refusal } from './refusal'

/** Why nothing can be recorded, and what to do. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const { title, advice } = useTexts().texts.refusal[refusal]
  return (
    <div className={styles.refusal} role="alert">
      <Icon name="warning" />
      <p>
        <strong>{title}.</strong> {advice}
      </p>
    </div>
  )
}
