import { NumberField } from '@base-ui/react/number-field'
import type { OptionsView } from '@mega-pipeline/pipeline'
import { useId } from 'react'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './choices.module.css'

interface WordsChoiceProps {
  readonly words: number
  readonly limits: Pick<OptionsView['limits'], 'minimumWords' | 'maximumWords'>
  readonly onChoose: (words: number) => void
}

/** How long the generated text is to be, in words. */
export function WordsChoice({ words, limits, onChoose }: WordsChoiceProps) {
  const { texts, language } = useTexts()
  const id = useId()
  return (
    <NumberField.Root
      id={id}
      className={styles.field}
      defaultValue={words}
      min={limits.minimumWords}
      max={limits.maximumWords}
      step={10}
      largeStep={100}
      locale={language.code}
      onValueCommitted={(value) => value !== null && onChoose(value)}
    >
      <label className={styles.label} htmlFor={id}>
        {texts.choices.words}
      </label>
      <NumberField.Group className={styles.number}>
        <NumberField.Decrement className={styles.step} aria-label={texts.choices.fewerWords}>
          <Icon name="minus" />
        </NumberField.Decrement>
        <NumberField.Input className={styles.words} />
        <NumberField.Increment className={styles.step} aria-label={texts.choices.moreWords}>
          <Icon name="plus" />
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  )
}
