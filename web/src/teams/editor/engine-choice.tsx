import type { Stage, TeamList, TeamSettings } from '@mega-pipeline/pipeline'
import { useTexts } from '../../texts/use-texts'
import styles from '../teams.module.css'
import { chosenEngines, withEngines } from './draft'

interface EngineChoiceProps {
  readonly list: TeamList
  readonly stage: Stage
  readonly settings: TeamSettings
  readonly onChange: (settings: TeamSettings) => void
}

/** The engine of a stage, and those that stand in for it: a choice each, and one more for the next. */
export function EngineChoice({ list, stage, settings, onChange }: EngineChoiceProps) {
  const { teams: words } = useTexts().texts
  const chosen = chosenEngines(settings, stage)
  const offered = list.engines.filter((engine) => engine.stage === stage && !engine.id.includes(','))
  const local = list.teams[0]?.use?.engines[stage] ?? ''
  const places = chosen.length < offered.length ? [...chosen, ''] : chosen
  const choose = (place: number, id: string) =>
    onChange(withEngines(settings, stage, chosen.toSpliced(place, 1, ...(id === '' ? [] : [id]))))
  return (
    <fieldset className={styles.choice}>
      <legend>{words.stages[stage]}</legend>
      {places.map((id, place) => (
        <select
          key={id}
          aria-label={words.fallbackOf(words.stages[stage], place + 1)}
          value={id}
          onChange={({ target }) => choose(place, target.value)}
        >
          <option value="">{place === 0 ? words.asLocal(local) : words.fallback}</option>
          {offered
            .filter((engine) => engine.id === id || !chosen.includes(engine.id))
            .map((engine) => (
              <option key={engine.id}>{engine.id}</option>
            ))}
          {/* One that is not offered any more is still what was chosen. */}
          {id !== '' && !offered.some((engine) => engine.id === id) && <option>{id}</option>}
        </select>
      ))}
    </fieldset>
  )
}
