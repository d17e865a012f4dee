import type { PromptView } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import styles from './board.module.css'
import { PromptRow } from './row/prompt-row'

/** The table of six columns. */
export function BoardTable({ prompts }: { prompts: readonly PromptView[] }) {
  const { heading, columns } = useTexts().texts.board
  return (
    <table className={styles.table} aria-label={heading}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{columns.prompt}</th>
          <th scope="col">{columns.transcript}</th>
          <th scope="col">{columns.generated}</th>
          <th scope="col">{columns.narration}</th>
          <th scope="col">{columns.translation}</th>
          <th scope="col">{columns.translatedNarration}</th>
        </tr>
      </thead>
      <tbody>
        {prompts.flatMap((prompt) =>
          prompt.runs.map((run) => <PromptRow key={run.id} prompt={prompt} run={run} />),
        )}
      </tbody>
    </table>
  )
}
