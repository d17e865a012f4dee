import type { CellView } from '@mega-pipeline/pipeline'
import { Sheet } from '../controls/sheet'
import { useTexts } from '../texts/use-texts'
import { RedoForm } from './redo-form'

interface RedoSheetProps {
  readonly promptId: string
  readonly cell: CellView
  readonly sentenceId: string
  readonly onClose: () => void
}

/** Asks by what a sentence is to be done again. */
export function RedoSheet({ promptId, cell, sentenceId, onClose }: RedoSheetProps) {
  const words = useTexts().texts.change
  return (
    <Sheet title={words.redoTitle} onClose={onClose}>
      <RedoForm promptId={promptId} cell={cell} sentenceId={sentenceId} onDone={onClose} />
    </Sheet>
  )
}
