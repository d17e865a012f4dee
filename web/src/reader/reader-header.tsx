import type { PromptView } from '@mega-pipeline/pipeline'
import { Link } from 'wouter'
import { PageHeading } from '../pages/page-heading'
import { runPath } from '../pages/page-paths'
import { TakeAwayButton } from '../take-away/take-away-button'
import { useTexts } from '../texts/use-texts'
import styles from './reader.module.css'

interface ReaderHeaderProps {
  readonly prompt: PromptView
  readonly team: string | undefined
  readonly onTeam: (team: string) => void
}

/** Which prompt is read, whose answer to it, and what else can be done with it. */
export function ReaderHeader({ prompt, team, onTeam }: ReaderHeaderProps) {
  const { texts, formats } = useTexts()
  return (
    <div className={styles.header}>
      <PageHeading title={texts.reader.prompt(formats.moment(prompt.createdAt))} />
      {prompt.runs.length > 1 && (
        <label className={styles.team}>
          {texts.reader.team}
          <select value={team} onChange={({ currentTarget }) => onTeam(currentTarget.value)}>
            {prompt.runs.map((run) => (
              <option key={run.id}>{run.team}</option>
            ))}
          </select>
        </label>
      )}
      <TakeAwayButton prompt={prompt} />
      <Link href={runPath(prompt.id)}>{texts.pages.run}</Link>
    </div>
  )
}
