import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import { CellFooter } from '../board/cell/cell-footer'
import { CellNarration } from '../board/cell/cell-narration'
import { EditableSentences } from '../change/editable-sentences'
import { classNames } from '../controls/class-names'
import { useTexts } from '../texts/use-texts'
import type { ReaderColumn } from './reader-columns'
import styles from './reader.module.css'

interface LanguageColumnProps {
  readonly prompt: PromptView
  readonly run: RunView
  readonly column: ReaderColumn
  /** The line that is being spoken, in whichever language. */
  readonly spokenLine: string | null
  /** Whether it is the one to be seen where there is room for one only. */
  readonly isShown: boolean
}

/** The text in one language: its narrations, and a line for each sentence, beside that of the other languages. */
export function LanguageColumn({ prompt, run, column, spokenLine, isShown }: LanguageColumnProps) {
  const { texts, formats } = useTexts()
  const { text, narrations, lines } = column
  const title = formats.languageTitle(text.language)
  return (
    <section className={classNames(styles.column, !isShown && styles.unshown)} aria-label={title}>
      <div className={styles.columnHead}>
        <h2>{title}</h2>
        {narrations.map((cell) => (
          <div key={cell.id}>
            <CellNarration prompt={prompt} run={run} cell={cell} />
            <CellFooter cell={cell} />
          </div>
        ))}
      </div>
      {lines.length === 0 && <p className={styles.nothing}>{texts.reader.nothingYet}</p>}
      <EditableSentences
        prompt={prompt}
        run={run}
        cell={text}
        className={styles.lines}
        groups={lines.map(({ id, row, startsParagraph, sentences }) => ({
          sentences,
          style: { '--row': row },
          className: classNames(
            styles.line,
            startsParagraph && styles.paragraph,
            id === spokenLine && styles.spoken,
          ),
        }))}
      />
    </section>
  )
}
