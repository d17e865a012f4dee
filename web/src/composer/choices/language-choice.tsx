import { Combobox } from '@base-ui/react/combobox'
import { useId } from 'react'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './choices.module.css'

interface LanguageChoiceProps {
  readonly offered: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (languages: readonly string[]) => void
}

/** The languages to translate into: chips, and a list to search for more. */
export function LanguageChoice({ offered, chosen, onChoose }: LanguageChoiceProps) {
  const { texts, formats } = useTexts()
  const { choices } = texts
  const id = useId()
  const problemId = useId()
  const isMissing = chosen.length === 0
  return (
    <Combobox.Root
      items={offered}
      multiple
      value={[...chosen]}
      onValueChange={onChoose}
      itemToStringLabel={formats.languageName}
    >
      <div className={styles.field}>
        <label htmlFor={id}>{choices.languages}</label>
        <Combobox.InputGroup className={styles.box}>
          <Combobox.Chips className={styles.chips} aria-label={choices.chosenLanguages}>
            {chosen.map((code) => (
              <Combobox.Chip key={code} className={styles.chip} aria-label={formats.languageName(code)}>
                {formats.languageName(code)}
                <Combobox.ChipRemove
                  className={styles.remove}
                  aria-label={choices.removeLanguage(formats.languageName(code))}
                >
                  <Icon name="cross" />
                </Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              id={id}
              className={styles.search}
              placeholder={choices.addLanguage}
              aria-invalid={isMissing}
              aria-describedby={isMissing ? problemId : undefined}
            />
          </Combobox.Chips>
          <Combobox.Trigger className={styles.open} aria-label={choices.showLanguages}>
            <Icon name="down" />
          </Combobox.Trigger>
        </Combobox.InputGroup>
        {isMissing && (
          <p id={problemId} className={styles.missing}>
            {choices.noLanguage}
          </p>
        )}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          <Combobox.Popup className={styles.popup}>
            <Combobox.Empty>
              <p className={styles.empty}>{choices.noLanguageFound}</p>
            </Combobox.Empty>
            <Combobox.List>
              {(code: string) => (
                <Combobox.Item key={code} value={code} className={styles.item}>
                  <span className={styles.check}>
                    <Combobox.ItemIndicator>
                      <Icon name="check" />
                    </Combobox.ItemIndicator>
                  </span>
                  {formats.languageName(code)}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
