import type { StageView } from '@mega-pipeline/pipeline'
import { classNames } from '../controls/class-names'
import { Icon } from '../controls/icon'
import { useTexts } from '../texts/use-texts'
import styles from './engines.module.css'

/** Whether a stage can do its work, in words; said aloud when it changes. */
export function StageHealth({ stage: { health, since } }: { stage: StageView }) {
  const { texts, formats } = useTexts()
  const { engines } = texts
  const time = since === null ? null : formats.moment(since)
  const words = {
    ready: engines.ready(time ?? ''),
    silent: engines.silent(time ?? ''),
    absent: time === null ? engines.absent : engines.absentSince(time),
  }
  return (
    <output className={classNames(styles.health, health !== 'ready' && styles.ill)}>
      <Icon name={health === 'ready' ? 'check' : 'warning'} />
      <span>{words[health]}</span>
    </output>
  )
}
