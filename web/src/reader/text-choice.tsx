import type { CellView } from '@mega-pipeline/pipeline'
import { classNames } from '../controls/class-names'
import { useTexts } from '../texts/use-texts'
import type { ReaderColumn } from './reader-columns'
import styles from './reader.module.css'

interface TextChoiceProps {
  readonly transcript: CellView | undefined
  /** What the transcript is called. */
  readonly transcriptTitle: string
  readonly columns: readonly ReaderColumn[]
  readonly shownId: string | null
  readonly onShow: (textId: string) => void
}

/** Where there is room for one text only: which one is shown. */
export function TextChoice({ transcript, transcriptTitle, columns, shownId, onShow }: TextChoiceProps) {
  const { texts, formats } = useTexts()
  const choices = [
    ...(transcript ? [{ id: transcript.id, title: transcriptTitle }] : []),
    ...columns.map(({ text }) => ({ id: text.id, title: formats.languageTitle(text.language) })),
  ]
  return (
    <div role="toolbar" aria-label={texts.reader.texts} className={styles.choice}>
      {choices.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === shownId}
          className={classNames(styles.tab, id === shownId && styles.chosen)}
          onClick={() => onShow(id)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
