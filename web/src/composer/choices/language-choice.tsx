import { useId } from 'react'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './choices.module.css'

interface LanguageChoiceProps {
  readonly offered: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (languages: readonly string[]) => void
}

/** The languages to translate into, in the order in which they were ticked. */
export function LanguageChoice({ offered, chosen, onChoose }: LanguageChoiceProps) {
  const { texts, formats } = useTexts()
  const problemId = useId()
  const isMissing = chosen.length === 0
  return (
    <fieldset className={styles.languages} aria-describedby={isMissing ? problemId : undefined}>
      <legend className={styles.label}>{texts.choices.languages}</legend>
      {offered.map((code) => (
        <label key={code} className={styles.chip}>
          <input
            type="checkbox"
            className="visually-hidden"
            checked={chosen.includes(code)}
            onChange={({ currentTarget }) => {
              const others = chosen.filter((language) => language !== code)
              onChoose(currentTarget.checked ? [...others, code] : others)
            }}
          />
          <Icon name="check" />
          {formats.languageTitle(code)}
        </label>
      ))}
      {isMissing && (
        <p id={problemId} className={styles.missing}>
          {texts.choices.noLanguage}
        </p>
      )}
    </fieldset>
  )
}
