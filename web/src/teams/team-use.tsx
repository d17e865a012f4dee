import type { TeamUse as Use } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import { stages } from './stages'
import styles from './teams.module.css'

/** What a run of a team would be. */
export function TeamUse({ use }: { use: Use }) {
  const { texts, formats } = useTexts()
  const { teams: words } = texts
  const rows: [string, string][] = [
    ...stages.map((stage): [string, string] => [
      words.stages[stage],
      use.engines[stage].split(',').join(' → '),
    ]),
    [words.languages, use.languages.map(formats.languageName).join(', ')],
    [words.words, formats.count(use.words)],
    [words.tone, texts.choices.tones[use.tone]],
    [words.voices, Object.values(use.voices).join(', ')],
  ]
  return (
    <>
      <dl className={styles.use}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.template}>
        <summary>{words.template}</summary>
        <pre lang="en">{use.template}</pre>
      </details>
    </>
  )
}
