import type { OptionsView } from '@mega-pipeline/pipeline'
import { lazy, Suspense, useId, useState } from 'react'
import { Button } from '../../controls/button'
import { targetLanguages } from '../../gateway/target-languages'
import { useTexts } from '../../texts/use-texts'
import { Chips } from './chips'
import styles from './choices.module.css'
import type { Choices } from './fitting-choices'
import { WordsChoice } from './words-choice'

const MoreChoices = lazy(async () => ({ default: (await import('./more-choices')).MoreChoices }))

export interface ChoicesProps {
  readonly options: OptionsView
  readonly choices: Choices
  readonly onChoose: (change: Partial<Choices>) => void
  /** What the gateway said of the prompt template when it refused one. */
  readonly templateProblem: string | null
}

/** What is to be made of a prompt: first what people choose often, the rest when it is asked for. */
export function MainChoices(props: ChoicesProps) {
  const { options, choices, onChoose, templateProblem } = props
  const { texts, formats } = useTexts()
  const [wantsMore, setWantsMore] = useState(false)
  const moreId = useId()
  const isOpen = wantsMore || templateProblem !== null
  return (
    <div className={styles.choices}>
      <div className={styles.main}>
        <Chips
          legend={texts.choices.languages}
          chips={targetLanguages(options).map((code) => ({
            value: code,
            label: formats.languageTitle(code),
          }))}
          chosen={choices.languages}
          areSeveral
          missing={texts.choices.noLanguage}
          onChoose={(languages) => onChoose({ languages })}
        />
        <Chips
          legend={texts.choices.tone}
          chips={options.tones.map((tone) => ({ value: tone, label: texts.choices.tones[tone] }))}
          chosen={[choices.tone]}
          areSeveral={false}
          onChoose={([tone]) => onChoose({ tone: tone ?? choices.tone })}
        />
        <WordsChoice
          words={choices.words}
          limits={options.limits}
          onChoose={(words) => onChoose({ words })}
        />
        <Button
          icon="down"
          look="plain"
          className={styles.more}
          aria-expanded={isOpen}
          aria-controls={moreId}
          onClick={() => setWantsMore(!isOpen)}
        >
          {texts.choices.more}
        </Button>
      </div>
      <div id={moreId}>
        <Suspense fallback={<p className={styles.label}>{texts.pages.loading}</p>}>
          {isOpen && <MoreChoices {...props} />}
        </Suspense>
      </div>
    </div>
  )
}
