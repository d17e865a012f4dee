import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import { StackedAnswers } from '../../compare/stacked-answers'
import { useTexts } from '../../texts/use-texts'
import { CellContent } from '../cell/cell-content'
import { Box } from './box'
import { columnsOf } from './columns'

interface StepBoxProps {
  readonly prompt: PromptView
  readonly part: 'transcript' | 'generated' | 'narration'
}

/** One of the columns in the language of the prompt: what every team has made of it. */
export function StepBox({ prompt, part }: StepBoxProps) {
  const step = useTexts().texts.board.columns[part]
  const answer = (run: RunView) => (
    <CellContent prompt={prompt} run={run} cell={columnsOf(run)[part]} step={step} />
  )
  return (
    <Box title={step}>
      <StackedAnswers
        prompt={prompt}
        runs={prompt.runs}
        answer={answer}
        // Teams that hear with the same engine hear the same.
        likeness={part === 'transcript' ? likenessOfTranscripts : undefined}
      />
    </Box>
  )
}

function likenessOfTranscripts(run: RunView): string {
  const { transcript } = columnsOf(run)
  return transcript?.status === 'done' ? `${transcript.engine} ${transcript.text}` : run.id
}
