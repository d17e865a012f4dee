import type { ModelPullView } from '@mega-pipeline/pipeline'
import { clockTime } from '../../texts/formats'
import { useTexts } from '../../texts/use-texts'
import styles from './models.module.css'

interface PullProgressProps {
  readonly modelId: string
  readonly pull: ModelPullView
}

/** How far a download is; or why it failed, in the server's words. */
export function PullProgress({ modelId, pull }: PullProgressProps) {
  const { texts, formats } = useTexts()
  const words = texts.models
  const { state, activity, item, bytes, totalBytes, secondsLeft, problem } = pull
  if (state === 'failed') {
    return (
      <p role="alert" className={styles.problem}>
        {words.failed}: <span lang="en">{problem?.message}</span>
      </p>
    )
  }
  const isCounted = bytes !== null && totalBytes !== null && totalBytes > 0
  const told = [
    activity === null ? words.queued : words.activity[activity],
    item !== modelId && item,
    isCounted && words.amount(formats.megabytes(bytes), formats.megabytes(totalBytes)),
    secondsLeft !== null && words.timeLeft(clockTime(secondsLeft)),
  ]
  return (
    <div className={styles.pull}>
      <progress
        className={styles.progress}
        aria-label={words.fetchOf(modelId)}
        {...(isCounted && { value: bytes, max: totalBytes })}
      />
      <p>{told.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
