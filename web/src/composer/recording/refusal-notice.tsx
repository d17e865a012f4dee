import { Button } from '../../controls/button'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './recording.module.css'
import type { Refusal } from './refusal'

/** Why nothing can be recorded, and what to do. */
export function RefusalNotice({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }) {
  const { texts } = useTexts()
  const { title, advice } = texts.refusal[refusal]
  const canPass = refusal !== 'insecure' && refusal !== 'unsupported'
  return (
    <div className={styles.refusal} role="alert">
      <Icon name="warning" />
      <p>
        <strong>{title}.</strong> {advice}
      </p>
      {canPass && (
        <Button icon="retry" size="small" onClick={onAgain}>
          {texts.recording.tryAgain}
        </Button>
      )}
    </div>
  )
}
