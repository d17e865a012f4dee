import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import styles from './change.module.css'

/** What somebody wrote for a sentence that is not there any more: nothing that was written is lost. */
export function LostDraft({ text, onDrop }: { text: string; onDrop: () => void }) {
  const words = useTexts().texts.change
  return (
    <div className={styles.lost} role="alert">
      <p>{words.lostDraft}</p>
      <textarea
        className={styles.field}
        readOnly
        rows={2}
        value={text}
        aria-label={words.editing}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button size="small" onClick={onDrop}>
        {words.drop}
      </Button>
    </div>
  )
}
