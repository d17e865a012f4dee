import type { TeamList, TeamSettings, Tone } from '@mega-pipeline/pipeline'
import { useOptions } from '../../gateway/use-prompts'
import { useTexts } from '../../texts/use-texts'
import { Field } from './field'

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
  const { words: length, tone, template = '', ...others } = settings
  const written = { ...(length !== undefined && { words: length }), ...(tone && { tone }), template }
  const change = (next: Pick<TeamSettings, 'words' | 'tone' | 'template'>) => onChange({ ...others, ...next })
  const { words: _words, ...withoutLength } = written
  const { tone: _tone, ...withoutTone } = written
  return (
    <>
      <Field label={words.words}>
        {(ties) => (
          <input
            {...ties}
            type="number"
            min={options?.limits.minimumWords}
            max={options?.limits.maximumWords}
            value={length ?? ''}
            placeholder={local ? words.asLocal(String(local.words)) : ''}
            onChange={({ target: { value } }) =>
              change(value === '' ? withoutLength : { ...written, words: Number(value) })
            }
          />
        )}
      </Field>
      <Field label={words.tone}>
        {(ties) => (
          <select
            {...ties}
            value={tone ?? ''}
            onChange={({ target: { value } }) =>
              change(value === '' ? withoutTone : { ...written, tone: value as Tone })
            }
          >
            <option value="">{local ? words.asLocal(choices.tones[local.tone]) : ''}</option>
            {options?.tones.map((option) => (
              <option key={option} value={option}>
                {choices.tones[option]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.template} advice={words.templateAdvice}>
        {(ties) => (
          <textarea
            {...ties}
            rows={4}
            lang="en"
            value={template}
            placeholder={local?.template}
            onChange={({ target }) => change({ ...written, template: target.value })}
          />
        )}
      </Field>
    </>
  )
}
