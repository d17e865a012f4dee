import type { PromptView } from '@mega-pipeline/pipeline'
import { Icon } from '../controls/icon'
import { useTexts } from '../texts/use-texts'
import styles from './compare.module.css'

/** Whose an answer is, and whether it was kept. */
export function TeamNames({ prompt, teams }: { prompt: PromptView; teams: readonly string[] }) {
  const { compare } = useTexts().texts
  return (
    <>
      {compare.team(teams.join(', '))}
      {prompt.preferredTeam !== null && teams.includes(prompt.preferredTeam) && (
        <span className={styles.kept}>
          <Icon name="check" />
          {compare.kept}
        </span>
      )}
    </>
  )
}
