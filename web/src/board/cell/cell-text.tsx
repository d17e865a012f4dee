import type { CellView, PromptView, RunView } from '@mega-pipeline/pipeline'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { EditableSentences } from '../../change/editable-sentences'
import { Button } from '../../controls/button'
import { classNames } from '../../controls/class-names'
import { readerPath } from '../../pages/page-paths'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { useOverflow } from './use-overflow'

interface CellTextProps {
  readonly prompt: PromptView
  readonly run: RunView
  readonly cell: CellView
}

/** A text that shows its first lines, and all of it when asked to: this one alone. */
export function CellText({ prompt, run, cell }: CellTextProps) {
  const { texts, formats } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const isOverflowing = useOverflow(element)
  return (
    <div>
      <div
        ref={element}
        className={classNames(!isOpen && styles.cut, isOverflowing && styles.fading)}
        onFocus={({ target }) => isBelow(target, element.current) && setOpen(true)}
      >
        <EditableSentences prompt={prompt} run={run} cell={cell} />
      </div>
      <div className={styles.more}>
        {(isOpen || isOverflowing) && (
          <Button look="plain" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? texts.cell.less : texts.cell.more}
          </Button>
        )}
        {cell.stage === 'generate' && (
          <Link
            href={readerPath(prompt.id)}
            aria-label={`${texts.reader.open}: ${formats.moment(prompt.createdAt)}`}
          >
            {texts.reader.open}
          </Link>
        )}
      </div>
    </div>
  )
}

/** Whether the keys have gone to a sentence that the cut hides. */
function isBelow(target: Element, box: Element | null): boolean {
  const bottom = box?.getBoundingClientRect().bottom ?? Infinity
  return (target.getClientRects()[0]?.bottom ?? 0) > bottom - 24
}
