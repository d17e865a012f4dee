import { Button } from '../../controls/button'
import { useTexts } from '../../texts/use-texts'
import styles from '../compare.module.css'
import { standingsOf, type Verdict } from './tally'

/** How the teams have done in blind choices so far. */
export function TallyList({ verdicts, onClear }: { verdicts: readonly Verdict[]; onClear: () => void }) {
  const { compare } = useTexts().texts
  if (verdicts.length === 0) return null
  return (
    <section className={styles.tally}>
      <h3>{compare.tally}</h3>
      <ol>
        {standingsOf(verdicts).map(({ team, wins, pairs }) => (
          <li key={team}>{compare.tallyOf(team, wins, pairs)}</li>
        ))}
      </ol>
      <Button size="small" look="plain" onClick={onClear}>
        {compare.clearTally}
      </Button>
    </section>
  )
}
