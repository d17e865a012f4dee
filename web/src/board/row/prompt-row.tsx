import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import { memo, type ReactNode } from 'react'
import { classNames } from '../../controls/class-names'
import { useTexts } from '../../texts/use-texts'
import { CellContent } from '../cell/cell-content'
import { columnsOf } from './columns'
import { PromptSource } from './prompt-source'
import styles from './row.module.css'

interface PromptRowProps {
  readonly prompt: PromptView
  readonly run: RunView
}

/** A row of the board: one prompt through one team. */
export const PromptRow = memo(function PromptRow({ prompt, run }: PromptRowProps) {
  const { columns } = useTexts().texts.board
  const { transcript, generated, narration, translations } = columnsOf(run)
  const shared = { promptId: prompt.id, isRunFinished: run.isFinished }
  return (
    <tr className={styles.row} style={{ '--lines': Math.max(1, translations.length) }}>
      <Box title={columns.prompt}>
        <PromptSource prompt={prompt} run={run} />
      </Box>
      <Box title={columns.transcript}>
        <CellContent {...shared} cell={transcript} step={columns.transcript} />
      </Box>
      <Box title={columns.generated}>
        <CellContent {...shared} cell={generated} step={columns.generated} />
      </Box>
      <Box title={columns.narration}>
        <CellContent {...shared} cell={narration} step={columns.narration} />
      </Box>
      <td className={classNames(styles.box, styles.lines)}>
        {translations.map(({ language, text }, index) => (
          <Line key={language} language={language} place={index * 2} title={columns.translation}>
            <CellContent {...shared} cell={text} step={columns.translation} />
          </Line>
        ))}
      </td>
      <td className={classNames(styles.box, styles.lines)}>
        {translations.map(({ language, narration: spoken, ownVoice }, index) => (
          <Line key={language} language={language} place={index * 2 + 1} title={columns.translatedNarration}>
            <CellContent {...shared} cell={spoken} step={columns.translatedNarration} />
            {ownVoice && (
              <>
                <p className={styles.language}>{columns.ownVoice}</p>
                <CellContent {...shared} cell={ownVoice} step={columns.ownVoice} />
              </>
            )}
          </Line>
        ))}
      </td>
    </tr>
  )
})

/** A cell of the table; on a narrow screen, where the table's head is not shown, with its column's title. */
function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <td className={styles.box}>
      <p className={styles.title} aria-hidden="true">
        {title}
      </p>
      {children}
    </td>
  )
}

interface LineProps {
  readonly language: string
  /** On a narrow screen a language's text and narration follow each other. */
  readonly place: number
  readonly title: string
  readonly children: ReactNode
}

/** One language's part of a box. */
function Line({ language, place, title, children }: LineProps) {
  const { formats } = useTexts()
  return (
    <div className={styles.line} style={{ '--place': place }}>
      <p className={styles.title} aria-hidden="true">
        {title}
      </p>
      <p className={styles.language}>{formats.languageTitle(language)}</p>
      {children}
    </div>
  )
}
