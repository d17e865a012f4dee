import { useRef, useState } from 'react'
import { Button } from '../../controls/button'
import { classNames } from '../../controls/class-names'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { useOverflow } from './use-overflow'

interface CellTextProps {
  readonly text: string
  readonly language: string
}

/** A text that shows its first lines, and all of it when asked to: this one alone. */
export function CellText({ text, language }: CellTextProps) {
  const { texts } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const isOverflowing = useOverflow(element)
  return (
    <div>
      <div
        ref={element}
        lang={language}
        className={classNames(styles.text, !isOpen && styles.cut, isOverflowing && styles.fading)}
      >
        {text.split('\n\n').map((paragraph, index) => (
          // Paragraphs are told apart by their place: a text grows at its end.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index}>{paragraph}</p>
        ))}
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
