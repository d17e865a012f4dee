import { useId } from 'react'
import { useTexts } from '../texts/use-texts'
import styles from './composer.module.css'

interface TextPromptProps {
  readonly text: string
  readonly characterLimit: number
  readonly onChange: (text: string) => void
  readonly onSend: () => void
}

/** A prompt that is typed. Ctrl or Command and Enter send it. */
export function TextPrompt({ text, characterLimit, onChange, onSend }: TextPromptProps) {
  const { texts } = useTexts()
  const problemId = useId()
  const isTooLong = text.length > characterLimit
  return (
    <>
      <textarea
        className={styles.text}
        rows={3}
        value={text}
        aria-label={texts.composer.type}
        aria-invalid={isTooLong}
        aria-describedby={isTooLong ? problemId : undefined}
        placeholder={texts.composer.placeholder}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
        }}
      />
      {isTooLong && (
        <p id={problemId} className={styles.tooLong} role="alert">
          {texts.composer.tooLong(characterLimit)}
        </p>
      )}
    </>
  )
}
