import { memo, type KeyboardEvent } from 'react'
import { useTexts } from '../texts/use-texts'
import { classNames } from '../controls/class-names'
import type { WrittenSegment } from './paragraphs'
import { sentenceByKey } from './sentence-by-key'
import type { SentenceSlot } from './sentence-slot'
import styles from './sentences.module.css'

interface SentenceProps {
  readonly sentence: WrittenSegment
  /** Whether it is the one that is being spoken. */
  readonly isLit: boolean
  /** Whether the tab key stops at it: one of each text does, and arrow keys go to the others. */
  readonly isTabStop: boolean
  readonly onChoose: (sentence: WrittenSegment) => void
  readonly onHear: ((sentence: WrittenSegment) => void) | undefined
  /** Gets each key first. */
  readonly onKeyDown: SentenceSlot['onKeyDown']
}

/** A sentence that can be chosen, and heard by click, Enter or Space. It breaks over lines as text does. */
export const Sentence = memo(function Sentence({
  sentence,
  isLit,
  isTabStop,
  onChoose,
  onHear,
  onKeyDown,
}: SentenceProps) {
  const { outOfDate } = useTexts().texts.change
  const hear = () => {
    // Who marks words with the mouse wants to copy them.
    if (getSelection()?.isCollapsed !== false) onHear?.(sentence)
  }
  const actByKey = (event: KeyboardEvent<HTMLElement>) => {
    onKeyDown?.(event, sentence)
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const next = sentenceByKey(event)
    const isToHear = event.key === 'Enter' || event.key === ' '
    if (!isToHear && !next) return
    event.preventDefault()
    if (isToHear) onHear?.(sentence)
    else next?.focus()
  }
  return (
    <span
      // A button element could not break over lines.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      data-sentence={sentence.id}
      aria-current={isLit ? 'true' : undefined}
      className={classNames(
        styles.sentence,
        sentence.outOfDate && styles.outOfDate,
        isLit && styles.lit,
        onHear && styles.audible,
      )}
      title={sentence.outOfDate ? outOfDate : undefined}
      onFocus={() => onChoose(sentence)}
      onClick={hear}
      onKeyDown={actByKey}
    >
      {sentence.text}
    </span>
  )
})
