import { useRef, useState } from 'react'
import type { CellView } from '@mega-pipeline/pipeline'
import { Button } from '../../controls/button'
import { classNames } from '../../controls/class-names'
import { SentenceText } from '../../sentences/sentence-text'
import type { SentenceSlot } from '../../sentences/sentence-slot'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { useOverflow } from './use-overflow'

interface CellTextProps {
  readonly cell: CellView
  readonly slot?: SentenceSlot
}

/** A text that shows its first lines, and all of it when asked to: this one alone. */
export function CellText({ cell: { segments, language }, slot }: CellTextProps) {
  const { texts } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const isOverflowing = useOverflow(element)
  return (
    <div>
      <div ref={element} className={classNames(!isOpen && styles.cut, isOverflowing && styles.fading)}>
        <SentenceText segments={segments} language={language} {...(slot && { slot })} />
      </div>
      {(isOpen || isOverflowing) && (
        <Button
          look="plain"
          size="small"
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? texts.cell.less : texts.cell.more}
        </Button>
      )}
    </div>
  )
}
