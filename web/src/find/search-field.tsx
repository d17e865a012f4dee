import { useRef, useState } from 'react'
import { Icon } from '../controls/icon'
import { useShortcut } from '../keyboard/use-shortcut'
import { useTexts } from '../texts/use-texts'
import styles from './find.module.css'

/** How long nothing more is typed before it is looked for. */
const restMilliseconds = 250

interface SearchFieldProps {
  /** What is looked for now. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The field for words. It looks for them when the typing rests; Enter does at once, Escape empties it. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { texts } = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What is typed and not looked for yet. */
  const [draft, setDraft] = useState<string | null>(null)
  useShortcut('search', () => field.current?.select())
  const look = (words: string) => {
    clearTimeout(rest.current)
    setDraft(null)
    onChange(words)
  }
  return (
    <label className={styles.search}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label={texts.find.search}
        placeholder={texts.find.search}
        maxLength={200}
        value={draft ?? value}
        onChange={({ currentTarget: { value: typed } }) => {
          setDraft(typed)
          clearTimeout(rest.current)
          rest.current = setTimeout(() => look(typed), restMilliseconds)
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') look(draft ?? value)
          if (key === 'Escape') look('')
        }}
      />
    </label>
  )
}
