import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import styles from './board.module.css'

/** The way back to the newest row, for those who have gone far down. */
export function ToNewest({ isAway }: { isAway: boolean }) {
  const { texts } = useTexts()
  if (!isAway) return null
  return (
    <div className={styles.newest}>
      <Button
        icon="send"
        onClick={() => {
          window.scrollTo({ top: 0 })
          document.getElementById('main')?.focus({ preventScroll: true })
        }}
      >
        {texts.board.newest}
      </Button>
    </div>
  )
}
