import { useTexts } from '../../texts/use-texts'
import { Chips } from './chips'
import styles from './choices.module.css'
import type { ChoicesProps } from './main-choices'
import { OwnVoiceChoice } from './own-voice-choice'
import { spokenLanguages } from './spoken-languages'
import { TemplateEditor } from './template-editor'
import { VoiceChoice } from './voice-choice'

/** What is chosen less often: voices, teams, the prompt template. */
export function MoreChoices({ options, choices, onChoose, templateProblem }: ChoicesProps) {
  const { texts } = useTexts()
  const { voices } = choices
  return (
    <div className={styles.further}>
      <fieldset className={styles.voices}>
        <legend className={styles.label}>{texts.choices.voices}</legend>
        {spokenLanguages(choices, options.languages).map((code) => (
          <VoiceChoice
            key={code}
            language={code}
            offered={options.languages.find((language) => language.code === code)?.voices ?? []}
            chosen={voices[code] ?? null}
            onChoose={(voice) => onChoose({ voices: { ...voices, [code]: voice } })}
          />
        ))}
        {options.ownVoices.length > 0 && (
          <OwnVoiceChoice
            offered={options.ownVoices}
            chosen={choices.ownVoice}
            onChoose={(ownVoice) => onChoose({ ownVoice })}
          />
        )}
      </fieldset>
      {options.teams.length > 1 && (
        <Chips
          legend={texts.choices.teams}
          chips={options.teams.map(({ name }) => ({ value: name, label: name }))}
          chosen={choices.teams}
          areSeveral
          missing={texts.choices.noTeam}
          onChoose={(teams) => onChoose({ teams })}
        />
      )}
      <TemplateEditor
        template={choices.template ?? options.defaults.template}
        isChanged={choices.template !== null}
        problem={templateProblem}
        onChange={(template) => onChoose({ template })}
        onReset={() => onChoose({ template: null })}
      />
    </div>
  )
}
