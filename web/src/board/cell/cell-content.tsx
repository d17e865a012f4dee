import type { CellView } from '@mega-pipeline/pipeline'
import { useMemo } from 'react'
import { usePromptActions } from '../../gateway/use-prompt-actions'
import { firstTrack, type Narration } from '../../player/narration'
import { Player } from '../../player/player'
import { useTexts } from '../../texts/use-texts'
import { CellFooter } from './cell-footer'
import { CellNotes } from './cell-notes'
import { CellStatus } from './cell-status'
import { CellText } from './cell-text'
import styles from './cell.module.css'

interface CellContentProps {
  readonly promptId: string
  readonly cell: CellView | undefined
  /** The title of the column. */
  readonly step: string
}

/** What stands in a box of the board: a text or a narration as far as it is there, and how it is doing. */
export function CellContent({ promptId, cell, step }: CellContentProps) {
  const { texts, formats } = useTexts()
  const { retry } = usePromptActions(promptId)
  if (!cell) return null
  const isGrowing = cell.status === 'working' || cell.status === 'waiting'
  const isNarration = cell.stage === 'synthesize'
  return (
    <div className={styles.cell}>
      {isNarration ? (
        <CellNarration cell={cell} label={texts.player.narration(formats.languageName(cell.language))} />
      ) : (
        cell.text !== null && <CellText text={cell.text} language={cell.language} isGrowing={isGrowing} />
      )}
      <CellStatus
        cell={cell}
        step={step}
        isRetrying={retry.isPending}
        onRetry={() => retry.mutate(cell.id)}
      />
      <CellNotes segments={cell.segments} />
      <CellFooter cell={cell} />
    </div>
  )
}

function CellNarration({ cell, label }: { cell: CellView; label: string }) {
  const { audio, segments, status } = cell
  const narration = useMemo<Narration>(
    () => ({ audio, sentences: segments, isGrowing: status === 'working' || status === 'waiting' }),
    [audio, segments, status],
  )
  return firstTrack(narration) === null ? null : <Player narration={narration} label={label} />
}
