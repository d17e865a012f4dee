import { useTexts } from '../texts/use-texts'
import styles from './run.module.css'
import { WideTable } from './wide-table'
import type { StageTotal } from './run-totals'

/** What each stage of a run took, and all of them. */
export function TotalsTable({ totals }: { totals: readonly StageTotal[] }) {
  const { texts, formats } = useTexts()
  const { run, teams } = texts
  const nameOf = ({ stage }: StageTotal): string => {
    if (stage === null) return run.inAll
    return stage === 'own_voice' ? run.ownVoice : teams.stages[stage]
  }
  return (
    <WideTable label={run.totals}>
      <thead>
        <tr>
          <th scope="col">{run.stage}</th>
          <th scope="col">{run.tasks}</th>
          <th scope="col">{run.reusedTasks}</th>
          <th scope="col">{run.columns.worked}</th>
          <th scope="col">{run.columns.cpu}</th>
          <th scope="col">{run.columns.memory}</th>
          <th scope="col">{run.longestWait}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.stage} className={total.stage === null ? styles.whole : undefined}>
            <th scope="row">{nameOf(total)}</th>
            <td>{formats.count(total.tasks)}</td>
            <td>{formats.count(total.reused)}</td>
            <td>{formats.seconds(total.workSeconds)}</td>
            <td>{total.cpuSeconds === null ? run.noFigure : formats.fineSeconds(total.cpuSeconds)}</td>
            <td>
              {total.peakMemoryBytes === null ? run.noFigure : formats.megabytes(total.peakMemoryBytes)}
            </td>
            <td>{formats.seconds(total.longestWaitSeconds)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
