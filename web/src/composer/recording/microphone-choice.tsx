import { useTexts } from '../../texts/use-texts'
import type { Microphone } from './microphones'
import styles from './recording.module.css'

interface MicrophoneChoiceProps {
  readonly microphones: readonly Microphone[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Which microphone is listened to; shown only where there is a choice. */
export function MicrophoneChoice({ microphones, chosen, onChoose }: MicrophoneChoiceProps) {
  const { texts } = useTexts()
  if (microphones.length < 2) return null
  return (
    <select
      className={styles.microphone}
      aria-label={texts.recording.microphone}
      title={texts.recording.microphone}
      value={chosen ?? microphones[0]?.id}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {microphones.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
