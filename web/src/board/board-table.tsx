import { useWorkLook } from '../gateway/use-work'
import type { PromptView } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import styles from './board.module.css'
import { ToNewest } from './to-newest'
import { PromptRow } from './row/prompt-row'
import { useBoardWindow } from './use-board-window'
import { useOlderRows, type OlderRows } from './use-older-rows'

interface BoardTableProps {
  readonly prompts: readonly PromptView[]
  /** How many rows there are, loaded or not. */
  readonly rowCount: number
  readonly older: OlderRows
}

/** The table of six columns. Of thousands of rows only those around the ones in sight are in the document. */
export function BoardTable({ prompts, rowCount, older }: BoardTableProps) {
  const { heading, columns } = useTexts().texts.board
  const { body, top, virtualizer } = useBoardWindow(prompts)
  const items = virtualizer.getVirtualItems()
  useWorkLook(items.some(({ index }) => prompts[index]?.runs.some(({ isFinished }) => !isFinished)))
  useOlderRows(older, (items.at(-1)?.index ?? 0) >= prompts.length - older.ahead)
  return (
    <>
      <table className={styles.table} aria-label={heading} aria-rowcount={rowCount + 1}>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            <th scope="col">{columns.prompt}</th>
            <th scope="col">{columns.transcript}</th>
            <th scope="col">{columns.generated}</th>
            <th scope="col">{columns.narration}</th>
            <th scope="col">{columns.translation}</th>
            <th scope="col">{columns.translatedNarration}</th>
          </tr>
        </thead>
        <tbody ref={body} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ key, index, start }) => {
            const prompt = prompts[index]
            return (
              prompt && (
                <PromptRow
                  key={key}
                  prompt={prompt}
                  index={index}
                  top={start - top}
                  measure={virtualizer.measureElement}
                />
              )
            )
          })}
        </tbody>
      </table>
      <ToNewest isAway={(virtualizer.range?.startIndex ?? 0) > 0} />
    </>
  )
}
