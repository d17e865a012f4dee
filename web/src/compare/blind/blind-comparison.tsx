import type { PromptView } from '@mega-pipeline/pipeline'
import { useState } from 'react'
import { Button } from '../../controls/button'
import { useTexts } from '../../texts/use-texts'
import { answersTo, type ComparedStep } from '../compared-steps'
import styles from '../compare.module.css'
import { BlindAnswer } from './blind-answer'
import { drawPair, wholeAnswers } from './blind-pair'
import { TallyList } from './tally-list'
import { useTally } from './use-tally'

/** Two answers without names, of which one can be called the better one. Then it is said whose they were. */
export function BlindComparison({ prompt, step }: { prompt: PromptView; step: ComparedStep }) {
  const { compare } = useTexts().texts
  const { verdicts, add, clear } = useTally()
  const draw = () =>
    drawPair(
      wholeAnswers(answersTo(prompt, step)).map(({ run }) => run.team),
      Math.random,
    )
  const [pair, setPair] = useState(draw)
  const [isTold, setTold] = useState(false)
  const [a, b] = (pair ?? []).flatMap((team) =>
    wholeAnswers(answersTo(prompt, step)).filter(({ run }) => run.team === team),
  )
  const judge = (better: string | null) => {
    if (pair) add({ teams: pair, better })
    setTold(true)
  }
  if (!a || !b) return <p>{compare.tooFew}</p>
  const [teamA, teamB] = [a.run.team, b.run.team]
  return (
    <>
      <div className={styles.answers}>
        <BlindAnswer prompt={prompt} letter="A" answer={a} />
        <BlindAnswer prompt={prompt} letter="B" answer={b} />
      </div>
      <output className={styles.verdict}>{isTold ? compare.whose(teamA, teamB) : compare.blindAdvice}</output>
      <div className={styles.choices}>
        {isTold ? (
          <Button
            onClick={() => {
              setPair(draw())
              setTold(false)
            }}
          >
            {compare.next}
          </Button>
        ) : (
          <>
            <Button onClick={() => judge(teamA)}>{compare.better('A')}</Button>
            <Button onClick={() => judge(null)}>{compare.same}</Button>
            <Button onClick={() => judge(teamB)}>{compare.better('B')}</Button>
          </>
        )}
      </div>
      <TallyList verdicts={verdicts} onClear={clear} />
    </>
  )
}
