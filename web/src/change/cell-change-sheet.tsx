import type { CellView, RunView } from '@mega-pipeline/pipeline'
import { Button } from '../controls/button'
import { Sheet } from '../controls/sheet'
import { useCellChanges } from '../gateway/use-cell-changes'
import { useTexts } from '../texts/use-texts'
import styles from './change.module.css'
import { RedoForm } from './redo-form'

interface CellChangeSheetProps {
  readonly title: string
  readonly promptId: string
  readonly run: RunView
  readonly cell: CellView
  readonly onClose: () => void
}

/** What can be changed about a cell: taken back, tried again, cancelled, done by something else. */
export function CellChangeSheet({ title, promptId, run, cell, onClose }: CellChangeSheetProps) {
  const words = useTexts().texts.change
  const { undo, redo, retry, cancel } = useCellChanges(promptId, cell)
  const { status, canUndo, canRedo } = cell
  const isStuck =
    status === 'failed' || status === 'cancelled' || (status === 'out_of_date' && run.isFinished)
  const isGoing = ['waiting', 'working', 'out_of_date'].includes(status) && !run.isFinished
  return (
    <Sheet title={title} onClose={onClose}>
      <div className={styles.actions}>
        <Button icon="undo" disabled={!canUndo || undo.isPending} onClick={() => undo.mutate()}>
          {words.undo}
        </Button>
        <Button icon="redo" disabled={!canRedo || redo.isPending} onClick={() => redo.mutate()}>
          {words.redoChange}
        </Button>
        {isStuck && (
          <Button icon="retry" disabled={retry.isPending} onClick={() => retry.mutate()}>
            {words.retry}
          </Button>
        )}
        {isGoing && (
          <Button icon="cross" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
            {words.cancelCell}
          </Button>
        )}
      </div>
      {cell.stage !== 'own_voice' && (
        <>
          <h3 className={styles.heading}>{words.redoTitle}</h3>
          <RedoForm promptId={promptId} cell={cell} sentenceId={null} onDone={onClose} />
        </>
      )}
    </Sheet>
  )
}
