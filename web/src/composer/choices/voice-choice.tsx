import { useId } from 'react'
import { useTexts } from '../../texts/use-texts'
import styles from './choices.module.css'
import { HearVoice } from './hear-voice'
import { sampleSentences } from './sample-sentences'

interface VoiceChoiceProps {
  readonly language: string
  /** The best one first. */
  readonly offered: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string | null
  readonly onChoose: (voice: string) => void
}

/** Who reads in a language, and how that sounds. */
export function VoiceChoice({ language, offered, chosen, onChoose }: VoiceChoiceProps) {
  const { formats } = useTexts()
  const id = useId()
  const voice = offered.find((one) => one.id === chosen) ?? offered[0]
  if (!voice) return null
  const sentence = sampleSentences[language]
  return (
    <div className={styles.voice}>
      <label className={styles.voiceLanguage} htmlFor={id}>
        {formats.languageTitle(language)}
      </label>
      <select
        id={id}
        className={styles.select}
        value={voice.id}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {offered.map(({ id: offeredId, name }) => (
          <option key={offeredId} value={offeredId}>
            {name}
          </option>
        ))}
      </select>
      {sentence !== undefined && (
        <HearVoice key={voice.id} speech={{ input: sentence, voice: voice.id, language }} name={voice.name} />
      )}
    </div>
  )
}
