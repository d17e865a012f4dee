import type { PromptView, RunView } from '@mega-pipeline/pipeline'
import type { ReactNode } from 'react'
import styles from './compare.module.css'
import { likeRuns } from './like-runs'
import { TeamNames } from './team-names'

interface StackedAnswersProps {
  readonly prompt: PromptView
  /** Those of the row's runs that have an answer here. */
  readonly runs: readonly RunView[]
  readonly answer: (run: RunView) => ReactNode
  /** Answers of the same likeness are shown once. All differ when it is left out. */
  readonly likeness?: ((run: RunView) => string) | undefined
}

/** What each team made of a step, one below the other, each under its team's name; of one team just its answer. */
export function StackedAnswers({ prompt, runs, answer, likeness = ({ id }) => id }: StackedAnswersProps) {
  const [first] = runs
  if (prompt.runs.length === 1) return first && answer(first)
  return (
    <ul className={styles.stack}>
      {likeRuns(runs, likeness).map(([run, ...others]) => (
        <li key={run.id}>
          <p className={styles.team}>
            <TeamNames prompt={prompt} teams={[run, ...others].map(({ team }) => team)} />
          </p>
          {answer(run)}
        </li>
      ))}
    </ul>
  )
}
