import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import { memo } from 'react'
import { classNames } from '../../controls/class-names'
import { useTexts } from '../../texts/use-texts'
import { CellContent } from '../cell/cell-content'
import { Box, Line } from './box'
import { columnsOf } from './columns'
import { PromptSource } from './prompt-source'
import styles from './row.module.css'

interface RowBoxesProps {
  readonly prompt: PromptView
  readonly run: RunView
}

/** The six boxes of a row: one prompt through one team. They are drawn anew only when something about it changed. */
export const RowBoxes = memo(function RowBoxes({ prompt, run }: RowBoxesProps) {
  const { columns } = useTexts().texts.board
  const { transcript, generated, narration, translations } = columnsOf(run)
  const shared = { prompt, run }
  return (
    <>
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
    </>
  )
})
