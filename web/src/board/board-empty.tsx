import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import styles from './board.module.css'

/** Stands where no row is: nothing was made yet, or nothing was found. */
export function BoardEmpty({ onClear }: { onClear: (() => void) | undefined }) {
  const { board, find } = useTexts().texts
  return (
    <div className={styles.message}>
      <p className={styles.empty}>{onClear ? find.nothing : board.empty}</p>
      <p>{onClear ? find.nothingAdvice : board.emptyAdvice}</p>
      {onClear && <Button onClick={onClear}>{find.clear}</Button>}
    </div>
  )
}
