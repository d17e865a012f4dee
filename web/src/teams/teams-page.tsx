import { useState } from 'react'
import { Button } from '../controls/button'
import { useTeams } from '../gateway/use-teams'
import { PageHeading } from '../pages/page-heading'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import type { Draft } from './editor/draft'
import { TeamEditor } from './editor/team-editor'
import { ExportButton } from './export-button'
import { ImportButton } from './import-button'
import { TeamCard } from './team-card'
import styles from './teams.module.css'

/** What the editor is open for: a team of this name that is there, or a new one. */
interface Editing {
  readonly name: string | null
  readonly draft: Draft
}

/** Every team with what it would use, and the ways to make, change and hand on teams. */
export function TeamsPage() {
  const { pages, teams: words } = useTexts().texts
  const { data, error } = useTeams()
  const [editing, setEditing] = useState<Editing | null>(null)
  return (
    <>
      <PageHeading title={pages.teams} />
      <p className={styles.intro}>{words.intro}</p>
      {data ? (
        <>
          <div className={styles.tools}>
            <Button
              icon="plus"
              look="accent"
              onClick={() => setEditing({ name: null, draft: { name: '', settings: {} } })}
            >
              {words.add}
            </Button>
            <ImportButton />
            <ExportButton teams={data.teams} />
          </div>
          <ul className={styles.list}>
            {data.teams.map((team) => (
              <TeamCard
                key={team.name}
                team={team}
                onEdit={() => setEditing({ name: team.name, draft: team })}
                onCopy={() => setEditing({ name: null, draft: { ...team, name: words.copyName(team.name) } })}
              />
            ))}
          </ul>
          {editing && (
            <TeamEditor
              list={data}
              name={editing.name}
              start={editing.draft}
              onClose={() => setEditing(null)}
            />
          )}
        </>
      ) : (
        <output>{error ? <ErrorWords error={error} /> : words.loading}</output>
      )}
    </>
  )
}
