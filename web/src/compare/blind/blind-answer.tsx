import type { PromptView } from '@mega-pipeline/pipeline'
import { CellNarration } from '../../board/cell/cell-narration'
import { CellSentences } from '../../sentences/cell-sentences'
import { useTexts } from '../../texts/use-texts'
import styles from '../compare.module.css'
import type { WholeAnswer } from './blind-pair'

interface BlindAnswerProps {
  readonly prompt: PromptView
  readonly letter: string
  readonly answer: WholeAnswer
}

/** An answer without anything that says whose it is. */
export function BlindAnswer({ prompt, letter, answer }: BlindAnswerProps) {
  const { compare } = useTexts().texts
  const { stage } = answer.cell
  const Content = stage === 'synthesize' || stage === 'own_voice' ? CellNarration : CellSentences
  return (
    <section className={styles.answer}>
      <h3 className={styles.team}>{compare.answer(letter)}</h3>
      <Content prompt={prompt} run={answer.run} cell={answer.cell} />
    </section>
  )
}
