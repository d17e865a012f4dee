import type { PromptView } from '@mega-pipeline/pipeline'
import { CellContent } from '../board/cell/cell-content'
import { Button } from '../controls/button'
import { usePreferTeam } from '../gateway/use-prefer-team'
import { useTexts } from '../texts/use-texts'
import { CheckBadges } from './check-badges'
import type { TeamAnswer } from './compared-steps'
import styles from './compare.module.css'
import { TeamNames } from './team-names'

interface NamedAnswerProps {
  readonly prompt: PromptView
  readonly answer: TeamAnswer
  /** What the step is called. */
  readonly step: string
}

/** One team's answer, with what made it, and the way to keep it. */
export function NamedAnswer({ prompt, answer: { run, cell }, step }: NamedAnswerProps) {
  const { compare } = useTexts().texts
  const prefer = usePreferTeam(prompt.id)
  const { team } = run
  const isKept = prompt.preferredTeam === team
  return (
    <section className={styles.answer} aria-label={compare.team(team)}>
      <h3 className={styles.team}>
        <TeamNames prompt={prompt} teams={[team]} />
      </h3>
      {cell ? <CellContent prompt={prompt} run={run} cell={cell} step={step} /> : <p>{compare.nothing}</p>}
      {cell && <CheckBadges checks={cell.checks} />}
      {(isKept || cell?.status === 'done') && (
        <Button
          size="small"
          className={styles.keep}
          disabled={prefer.isPending}
          aria-label={isKept ? compare.takeBack : compare.keepOf(team)}
          onClick={() => prefer.mutate(isKept ? null : team)}
        >
          {isKept ? compare.takeBack : compare.keep}
        </Button>
      )}
    </section>
  )
}
