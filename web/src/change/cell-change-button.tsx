import type { CellView, RunView } from '@mega-pipeline/pipeline'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'

const CellChangeSheet = lazy(async () => ({
  default: (await import('./cell-change-sheet')).CellChangeSheet,
}))

interface CellChangeButtonProps {
  readonly promptId: string
  readonly run: RunView
  readonly cell: CellView
  /** The title of the column. */
  readonly step: string
}

/** Opens what can be changed about a cell as a whole. */
export function CellChangeButton({ promptId, run, cell, step }: CellChangeButtonProps) {
  const { texts, formats } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const title = texts.change.cellActions(step, formats.languageName(cell.language))
  return (
    <>
      <IconButton icon="dots" look="plain" size="small" label={title} onClick={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <CellChangeSheet
            title={title}
            promptId={promptId}
            run={run}
            cell={cell}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
