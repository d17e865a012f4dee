import type { CellView } from '@mega-pipeline/pipeline'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../controls/button'
import { tellProblem } from '../problems/problem-manager'
import type { WrittenSegment } from '../sentences/paragraphs'
import { useTexts } from '../texts/use-texts'
import styles from './change.module.css'

const RedoSheet = lazy(async () => ({ default: (await import('./redo-sheet')).RedoSheet }))

interface SentenceToolsProps {
  readonly promptId: string
  readonly cell: CellView
  readonly sentence: WrittenSegment
  readonly onEdit: () => void
}

/** What can be done with the sentence that is chosen. */
export function SentenceTools({ promptId, cell, sentence, onEdit }: SentenceToolsProps) {
  const words = useTexts().texts.change
  const [isCopied, setCopied] = useState(false)
  const [isRedoing, setRedoing] = useState(false)
  const copy = () => {
    navigator.clipboard.writeText(sentence.text).then(() => setCopied(true), tellProblem)
  }
  return (
    <span
      ref={showAtOnce}
      popover="manual"
      // A fieldset cannot stand in a line of text.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={words.sentenceActions}
      className={styles.tools}
    >
      {!sentence.outOfDate && (
        <Button size="small" icon="pen" aria-label={words.editKey} onClick={onEdit}>
          {words.edit}
        </Button>
      )}
      {cell.stage !== 'transcribe' && (
        <Button size="small" icon="retry" onClick={() => setRedoing(true)}>
          {words.redo}
        </Button>
      )}
      {'clipboard' in navigator && (
        <Button size="small" icon={isCopied ? 'check' : 'copy'} onClick={copy}>
          {isCopied ? words.copied : words.copy}
        </Button>
      )}
      {isRedoing && (
        <Suspense>
          <RedoSheet
            promptId={promptId}
            cell={cell}
            sentenceId={sentence.id}
            onClose={() => setRedoing(false)}
          />
        </Suspense>
      )}
    </span>
  )
}

function showAtOnce(tools: HTMLElement | null): void {
  tools?.showPopover()
}
