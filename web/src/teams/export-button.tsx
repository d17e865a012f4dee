import type { TeamView } from '@mega-pipeline/pipeline'
import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import { writeTeamFile } from './team-file'

/** Saves the teams as a file, which can be imported here or elsewhere. */
export function ExportButton({ teams }: { teams: readonly TeamView[] }) {
  const { teams: words } = useTexts().texts
  const save = () => {
    const url = URL.createObjectURL(new Blob([writeTeamFile(teams)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = words.exportFile
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Button icon="download" disabled={!teams.some(({ isChangeable }) => isChangeable)} onClick={save}>
      {words.export}
    </Button>
  )
}
