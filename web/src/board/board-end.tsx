import { Button } from '../controls/button'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import styles from './board.module.css'

interface BoardEndProps {
  readonly isLoading: boolean
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Below the last row: older ones are on their way, or could not be had. */
export function BoardEnd({ isLoading, error, onRetry }: BoardEndProps) {
  const { texts } = useTexts()
  return (
    <div className={styles.end}>
      <output>{isLoading && texts.board.loadingOlder}</output>
      {error && (
        <>
          <ErrorWords error={error} />
          <Button icon="retry" onClick={onRetry}>
            {texts.board.tryAgain}
          </Button>
        </>
      )}
    </div>
  )
}
