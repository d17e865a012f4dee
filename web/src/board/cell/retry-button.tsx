import type { CellView } from '@mega-pipeline/pipeline'
import { Button } from '../../controls/button'
import { usePromptActions } from '../../gateway/use-prompt-actions'
import { useTexts } from '../../texts/use-texts'

interface RetryButtonProps {
  readonly promptId: string
  readonly cell: CellView
  /** The title of the column. */
  readonly step: string
}

/** Tries a cell again that failed or was cancelled. */
export function RetryButton({ promptId, cell, step }: RetryButtonProps) {
  const { texts, formats } = useTexts()
  const { retry } = usePromptActions(promptId)
  return (
    <Button
      icon="retry"
      size="small"
      disabled={retry.isPending}
      aria-label={texts.cell.retryOf(step, formats.languageName(cell.language))}
      onClick={() => retry.mutate(cell.id)}
    >
      {texts.cell.retry}
    </Button>
  )
}
