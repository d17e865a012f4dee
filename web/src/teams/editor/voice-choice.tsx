import type { TeamList, TeamSettings } from '@mega-pipeline/pipeline'
import { useTexts } from '../../texts/use-texts'
import { voicesFor, withVoice } from './draft'
import { Field } from './field'

interface VoiceChoiceProps {
  readonly list: TeamList
  readonly language: string
  readonly settings: TeamSettings
  readonly onChange: (settings: TeamSettings) => void
}

/** The voice that narrates a language. */
export function VoiceChoice({ list, language, settings, onChange }: VoiceChoiceProps) {
  const { texts, formats } = useTexts()
  const { teams: words } = texts
  const voices = voicesFor(list, settings, language)
  if (voices.length === 0) return null
  return (
    <Field label={words.voiceOf(formats.languageName(language))}>
      {(ties) => (
        <select
          {...ties}
          value={voices.find(({ id }) => settings.voices?.includes(id))?.id ?? ''}
          onChange={({ target }) => onChange(withVoice(list, settings, language, target.value))}
        >
          <option value="">{words.firstVoice}</option>
          {voices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
