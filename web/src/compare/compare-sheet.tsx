import type { PromptView } from '@mega-pipeline/pipeline'
import { useId, useState } from 'react'
import { Button } from '../controls/button'
import { Sheet } from '../controls/sheet'
import { useTexts } from '../texts/use-texts'
import { BlindComparison } from './blind/blind-comparison'
import styles from './compare.module.css'
import { answersTo, comparedSteps } from './compared-steps'
import { NamedAnswer } from './named-answer'
import { useStepName } from './use-step-name'

/** Several teams' answers to one prompt, side by side, with their names or without. */
export function CompareSheet({ prompt, onClose }: { prompt: PromptView; onClose: () => void }) {
  const { compare } = useTexts().texts
  const nameOf = useStepName()
  const id = useId()
  const [stepId, setStepId] = useState('generate.en')
  const [isBlind, setBlind] = useState(false)
  const steps = comparedSteps(prompt)
  const step = steps.find((one) => one.id === stepId) ?? steps[0]
  if (!step) return null
  return (
    <Sheet title={compare.title} className={styles.sheet} onClose={onClose}>
      <div className={styles.head}>
        <label htmlFor={id}>{compare.what}</label>
        <select id={id} value={step.id} onChange={({ target }) => setStepId(target.value)}>
          {steps.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
        <Button aria-pressed={isBlind} onClick={() => setBlind(!isBlind)}>
          {isBlind ? compare.showTeams : compare.blind}
        </Button>
      </div>
      {isBlind ? (
        <BlindComparison key={step.id} prompt={prompt} step={step} />
      ) : (
        <>
          <div className={styles.answers}>
            {answersTo(prompt, step).map((answer) => (
              <NamedAnswer key={answer.run.id} prompt={prompt} answer={answer} step={nameOf(step)} />
            ))}
          </div>
          {prompt.preferredTeam !== null && <p className={styles.advice}>{compare.keptAdvice}</p>}
        </>
      )}
    </Sheet>
  )
}
