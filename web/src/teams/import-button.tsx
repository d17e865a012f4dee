import { useRef, useState } from 'react'
import { Button } from '../controls/button'
import { useTeamActions } from '../gateway/use-teams'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import { readTeamFile } from './team-file'
import styles from './teams.module.css'

/** Takes the teams of a file; those of the same names are replaced. */
export function ImportButton() {
  const { teams: words } = useTexts().texts
  const { importAll } = useTeamActions()
  const [unfit, setUnfit] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File) => {
    const teams = readTeamFile(await file.text())
    setUnfit(teams ? null : file.name)
    if (teams) importAll.mutate(teams)
  }
  return (
    <>
      <Button icon="upload" disabled={importAll.isPending} onClick={() => input.current?.click()}>
        {words.import}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void take(file)
          target.value = ''
        }}
      />
      {(unfit !== null || importAll.error) && (
        <p role="alert" className={styles.problem}>
          {unfit === null ? importAll.error && <ErrorWords error={importAll.error} /> : words.notTeams(unfit)}
        </p>
      )}
    </>
  )
}
