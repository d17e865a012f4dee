import type { PromptView } from '@mega-pipeline/pipeline'
import { memo } from 'react'
import { classNames } from '../../controls/class-names'
import { useTexts } from '../../texts/use-texts'
import { Box } from './box'
import { languagesOf } from './columns'
import { LanguageLine } from './language-line'
import { PromptSource } from './prompt-source'
import styles from './row.module.css'
import { StepBox } from './step-box'

/** The six boxes of a row, in each what every team has made. They are drawn anew only when something changed. */
export const RowBoxes = memo(function RowBoxes({ prompt }: { prompt: PromptView }) {
  const { columns } = useTexts().texts.board
  const languages = languagesOf(prompt)
  return (
    <>
      <Box title={columns.prompt}>
        <PromptSource prompt={prompt} />
      </Box>
      {(['transcript', 'generated', 'narration'] as const).map((part) => (
        <StepBox key={part} prompt={prompt} part={part} />
      ))}
      {(['text', 'narration'] as const).map((part, column) => (
        <td key={part} className={classNames(styles.box, styles.lines)}>
          {languages.map((language, index) => (
            <LanguageLine
              key={language}
              prompt={prompt}
              language={language}
              part={part}
              place={index * 2 + column}
            />
          ))}
        </td>
      ))}
    </>
  )
})
