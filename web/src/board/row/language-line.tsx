import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import { StackedAnswers } from '../../compare/stacked-answers'
import { useTexts } from '../../texts/use-texts'
import { CellContent } from '../cell/cell-content'
import { Line } from './box'
import { columnsOf } from './columns'
import styles from './row.module.css'

interface LanguageLineProps {
  readonly prompt: PromptView
  readonly language: string
  /** Which of the two columns of translations it stands in. */
  readonly part: 'text' | 'narration'
  /** On a narrow screen a language's text and narration follow each other. */
  readonly place: number
}

/** One language's part of a column: its translation or its narration, by every team that has the language. */
export function LanguageLine({ prompt, language, part, place }: LanguageLineProps) {
  const { columns } = useTexts().texts.board
  const step = part === 'text' ? columns.translation : columns.translatedNarration
  const answer = (run: RunView) => {
    const translation = columnsOf(run).translations.find((one) => one.language === language)
    if (!translation) return null
    const { ownVoice } = translation
    return (
      <>
        <CellContent prompt={prompt} run={run} cell={translation[part]} step={step} />
        {part === 'narration' && ownVoice && (
          <>
            <p className={styles.language}>{columns.ownVoice}</p>
            <CellContent prompt={prompt} run={run} cell={ownVoice} step={columns.ownVoice} />
          </>
        )}
      </>
    )
  }
  return (
    <Line language={language} place={place} title={step}>
      <StackedAnswers
        prompt={prompt}
        runs={prompt.runs.filter(({ languages }) => languages.includes(language))}
        answer={answer}
      />
    </Line>
  )
}
