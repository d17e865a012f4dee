import type { TeamList, TeamSettings } from '@mega-pipeline/pipeline'
import { useTexts } from '../../texts/use-texts'
import styles from '../teams.module.css'
import { targetsOf } from './draft'

interface LanguageBoxesProps {
  readonly list: TeamList
  readonly settings: TeamSettings
  readonly onChange: (settings: TeamSettings) => void
}

/** The target languages, in the order in which they are ticked; none ticked means those of the team `local`. */
export function LanguageBoxes({ list, settings, onChange }: LanguageBoxesProps) {
  const { texts, formats } = useTexts()
  const { teams: words } = texts
  const chosen = settings.languages ?? []
  const local = list.teams[0]?.use?.languages ?? []
  const toggle = (language: string) =>
    onChange({
      ...settings,
      languages: chosen.includes(language) ? chosen.filter((one) => one !== language) : [...chosen, language],
    })
  return (
    <fieldset className={styles.choice}>
      <legend>{words.languages}</legend>
      <div className={styles.boxes}>
        {[...new Set([...targetsOf(list, settings), ...chosen])].map((language) => (
          <label key={language}>
            <input type="checkbox" checked={chosen.includes(language)} onChange={() => toggle(language)} />
            {formats.languageName(language)}
          </label>
        ))}
      </div>
      {chosen.length === 0 && (
        <p className={styles.advice}>{words.asLocal(local.map(formats.languageName).join(', '))}</p>
      )}
    </fieldset>
  )
}
