import type { TeamList, TeamSettings, Tone } from '@mega-pipeline/pipeline'
import { useOptions } from '../../gateway/use-prompts'
import { useTexts } from '../../texts/use-texts'
import styles from '../teams.module.css'

interface WritingFieldsProps {
  readonly list: TeamList
  readonly settings: TeamSettings
  readonly onChange: (settings: TeamSettings) => void
}

/** How a team's texts are to be: their length, their tone, and the template they are asked for with. */
export function WritingFields({ list, settings, onChange }: WritingFieldsProps) {
  const { teams: words, choices } = useTexts().texts
  const { data: options } = useOptions()
  const local = list.teams[0]?.use
  const { words: length, tone, ...others } = settings
  return (
    <>
      <label className={styles.field}>
        {words.words}
        <input
          type="number"
          min={options?.limits.minimumWords}
          max={options?.limits.maximumWords}
          value={length ?? ''}
          placeholder={local ? words.asLocal(String(local.words)) : ''}
          onChange={({ target: { value } }) =>
            onChange({ ...others, ...(tone && { tone }), ...(value !== '' && { words: Number(value) }) })
          }
        />
      </label>
      <label className={styles.field}>
        {words.tone}
        <select
          value={tone ?? ''}
          onChange={({ target: { value } }) =>
            onChange({
              ...others,
              ...(length !== undefined && { words: length }),
              ...(value !== '' && { tone: value as Tone }),
            })
          }
        >
          <option value="">{local ? words.asLocal(choices.tones[local.tone]) : ''}</option>
          {options?.tones.map((option) => (
            <option key={option} value={option}>
              {choices.tones[option]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {words.template}
        <textarea
          rows={4}
          lang="en"
          value={settings.template ?? ''}
          placeholder={local?.template}
          onChange={({ target }) => onChange({ ...settings, template: target.value })}
        />
        <span className={styles.advice}>{words.templateAdvice}</span>
      </label>
    </>
  )
}
