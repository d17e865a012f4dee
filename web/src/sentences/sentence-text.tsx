import type { SegmentView } from '@mega-pipeline/pipeline'
import { Fragment, useState, type FocusEvent } from 'react'
import { paragraphsOf, type WrittenSegment } from './paragraphs'
import { Sentence } from './sentence'
import type { SentenceSlot } from './sentence-slot'
import styles from './sentences.module.css'

interface SentenceTextProps {
  readonly segments: readonly SegmentView[]
  /** BCP 47, for the `lang` of the text. */
  readonly language: string
  /** The id of the sentence that is being spoken. */
  readonly litId?: string | null
  /** Speaks from this sentence on; left out while nothing can be heard. Keep it the same from render to render. */
  readonly onHear?: (sentence: WrittenSegment) => void
  readonly slot?: SentenceSlot
}

/** A text whose sentences can be chosen, lit, heard, and changed by what hooks into the slot. Paragraphs are kept. */
export function SentenceText({ segments, language, litId = null, onHear, slot }: SentenceTextProps) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [tabStopId, setTabStopId] = useState<string | null>(null)
  const paragraphs = paragraphsOf(segments)
  const sentences = paragraphs.flat()
  const tabStop = sentences.find(({ id }) => id === (tabStopId ?? litId)) ?? sentences[0]
  const [choose] = useState(() => ({ id }: WrittenSegment) => {
    setChosenId(id)
    setTabStopId(id)
  })
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setChosenId(null)
  }
  return (
    <div lang={language} className={styles.text} onBlur={leave} data-sentences>
      {paragraphs.map((paragraph) => (
        <p key={paragraph[0]?.id}>
          {paragraph.map((sentence) => (
            <Fragment key={sentence.id}>
              {slot?.instead?.(sentence) ?? (
                <span className={styles.place}>
                  <Sentence
                    sentence={sentence}
                    isLit={sentence.id === litId}
                    isTabStop={sentence.id === tabStop?.id}
                    onChoose={choose}
                    onHear={onHear}
                    onKeyDown={slot?.onKeyDown}
                  />
                  {sentence.id === chosenId && slot?.after?.(sentence)}
                </span>
              )}{' '}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}
