import { Button } from '../controls/button'
import { usePrompts } from '../gateway/use-prompts'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import { BoardTable } from './board-table'
import styles from './board.module.css'

/** All prompts, newest first: a row each. */
export function Board() {
  const { texts } = useTexts()
  const { data: prompts, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePrompts()
  if (!prompts) {
    return (
      <div className={styles.message}>
        <output>{error ? texts.board.loadFailed : texts.board.loading}</output>
        {error && <ErrorWords error={error} />}
        {error && (
          <Button icon="retry" onClick={() => void refetch()}>
            {texts.board.tryAgain}
          </Button>
        )}
      </div>
    )
  }
  return (
    <section aria-labelledby="board-heading">
      <h2 id="board-heading" className="visually-hidden">
        {texts.board.heading}
      </h2>
      <BoardTable prompts={prompts} />
      {prompts.length === 0 && (
        <div className={styles.message}>
          <p className={styles.empty}>{texts.board.empty}</p>
          <p>{texts.board.emptyAdvice}</p>
        </div>
      )}
      {hasNextPage && (
        <div className={styles.older}>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? texts.board.loadingOlder : texts.board.older}
          </Button>
        </div>
      )}
    </section>
  )
}
