import { Button } from '../controls/button'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import styles from './board.module.css'

interface BoardFailureProps {
  /** Null while the first rows are on their way. */
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Stands in the place of the board until its first rows are there. */
export function BoardFailure({ error, onRetry }: BoardFailureProps) {
  const { texts } = useTexts()
  return (
    <div className={styles.message}>
      <output>{error ? texts.board.loadFailed : texts.board.loading}</output>
      {error && <ErrorWords error={error} />}
      {error && (
        <Button icon="retry" onClick={onRetry}>
          {texts.board.tryAgain}
        </Button>
      )}
    </div>
  )
}
