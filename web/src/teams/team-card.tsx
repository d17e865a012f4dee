import type { TeamView } from '@mega-pipeline/pipeline'
import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import { RemoveTeam } from './remove-team'
import { TeamUse } from './team-use'
import styles from './teams.module.css'

interface TeamCardProps {
  readonly team: TeamView
  readonly onEdit: () => void
  readonly onCopy: () => void
}

/** One team: what it would use, and what can be done with it. */
export function TeamCard({ team: { name, isChangeable, use, problem }, onEdit, onCopy }: TeamCardProps) {
  const { teams: words } = useTexts().texts
  return (
    <li className={styles.card}>
      <h2 className={styles.name}>
        <span>{name}</span>
        {!isChangeable && <span className={styles.fixed}>{words.fixed}</span>}
      </h2>
      {use && <TeamUse use={use} />}
      {problem && (
        <div className={styles.problem}>
          <strong>{words.cannotWork}</strong>
          <p lang="en">{problem.message}</p>
        </div>
      )}
      <div className={styles.actions}>
        {isChangeable && (
          <Button icon="pen" size="small" aria-label={words.of(words.edit, name)} onClick={onEdit}>
            {words.edit}
          </Button>
        )}
        <Button icon="copy" size="small" aria-label={words.of(words.copy, name)} onClick={onCopy}>
          {words.copy}
        </Button>
        {isChangeable && <RemoveTeam name={name} />}
      </div>
    </li>
  )
}
