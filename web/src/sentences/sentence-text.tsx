import { Fragment, useState, type CSSProperties, type FocusEvent } from 'react'
import { classNames } from '../controls/class-names'
import type { WrittenSegment } from './paragraphs'
import { Sentence } from './sentence'
import type { SentenceSlot } from './sentence-slot'
import styles from './sentences.module.css'

/** Sentences that stand together: a paragraph, or what says one sentence of another language. */
export interface SentenceGroup {
  readonly sentences: readonly WrittenSegment[]
  readonly className?: string | undefined
  readonly style?: CSSProperties
}

interface SentenceTextProps {
  readonly groups: readonly SentenceGroup[]
  /** BCP 47, for the `lang` of the text. */
  readonly language: string
  readonly className?: string | undefined
  /** The id of the sentence that is being spoken. */
  readonly litId: string | null
  /** Speaks from this sentence on; left out while nothing can be heard. Keep it the same from render to render. */
  readonly onHear?: (sentence: WrittenSegment) => void
  readonly slot?: SentenceSlot
}

/** A text whose sentences can be chosen, lit, heard, and changed by what hooks into the slot. */
export function SentenceText({ groups, language, className, litId, onHear, slot }: SentenceTextProps) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [tabStopId, setTabStopId] = useState<string | null>(null)
  const sentences = groups.flatMap((group) => group.sentences)
  const tabStop = sentences.find(({ id }) => id === (tabStopId ?? litId)) ?? sentences[0]
  const [choose] = useState(() => ({ id }: WrittenSegment) => {
    setChosenId(id)
    setTabStopId(id)
  })
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setChosenId(null)
  }
  return (
    <div lang={language} className={classNames(styles.text, className)} onBlur={leave} data-sentences>
      {groups.map((group) => (
        <p key={group.sentences[0]?.id} className={group.className} style={group.style}>
          {group.sentences.map((sentence) => (
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
