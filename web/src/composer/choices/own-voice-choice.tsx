import { useId } from 'react'
import { useTexts } from '../../texts/use-texts'
import styles from './choices.module.css'

interface OwnVoiceChoiceProps {
  readonly offered: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** In which own voice the translations are narrated once more. */
export function OwnVoiceChoice({ offered, chosen, onChoose }: OwnVoiceChoiceProps) {
  const { choices } = useTexts().texts
  const id = useId()
  return (
    <div className={styles.voice}>
      <label className={styles.voiceLanguage} htmlFor={id}>
        {choices.ownVoice}
      </label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
      >
        <option value="">{choices.noOwnVoice}</option>
        {offered.map((voice) => (
          <option key={voice.id} value={voice.id}>
            {voice.name}
          </option>
        ))}
      </select>
    </div>
  )
}
