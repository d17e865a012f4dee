import type { CellView, PromptView, RunView } from '@mega-pipeline/pipeline'
import { CellFooter } from '../board/cell/cell-footer'
import { classNames } from '../controls/class-names'
import { RecordingPlayer } from '../player/recording-player'
import { CellSentences } from '../sentences/cell-sentences'
import styles from './reader.module.css'

interface TranscriptPartProps {
  readonly prompt: PromptView
  readonly run: RunView
  readonly cell: CellView
  readonly title: string
  /** Whether it is the text to be seen where there is room for one only. */
  readonly isShown: boolean
}

/** What was said, with the recording of it; or what was typed. */
export function TranscriptPart({ prompt, run, cell, title, isShown }: TranscriptPartProps) {
  return (
    <section className={classNames(styles.transcript, !isShown && styles.unshown)} aria-label={title}>
      <h2>{title}</h2>
      <RecordingPlayer prompt={prompt} run={run} />
      <CellFooter cell={cell} />
      <CellSentences prompt={prompt} run={run} cell={cell} />
    </section>
  )
}
