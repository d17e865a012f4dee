import type { CellView, PromptView, RunView } from '@mega-pipeline/pipeline'
import { useCallback, useMemo } from 'react'
import { player } from '../player/page-player'
import { isAudible, trackOf } from '../player/track'
import { useLitSentence } from '../player/use-lit-sentence'
import { paragraphsOf, type WrittenSegment } from './paragraphs'
import type { SentenceSlot } from './sentence-slot'
import { SentenceText, type SentenceGroup } from './sentence-text'

export interface CellSentencesProps {
  readonly prompt: PromptView
  readonly run: RunView
  readonly cell: CellView
  /** How the sentences stand together; paragraphs where nothing else is said. */
  readonly groups?: readonly SentenceGroup[]
  readonly className?: string | undefined
  readonly slot?: SentenceSlot
}

/** A cell's text. A click on a sentence plays it in the recording or narration that says it; what is said is lit. */
export function CellSentences({ prompt, run, cell, groups, className, slot }: CellSentencesProps) {
  const track = useMemo(() => trackOf(prompt, run, cell), [prompt, run, cell])
  const litId = useLitSentence(prompt.id, cell.id)
  const hear = useCallback(
    ({ id }: WrittenSegment) => {
      const place = track?.sentences.findIndex((sentence) => sentence.id === id) ?? -1
      if (track && place !== -1) player.hear(track, place)
    },
    [track],
  )
  return (
    <SentenceText
      groups={groups ?? paragraphsOf(cell.segments).map((sentences) => ({ sentences }))}
      className={className}
      language={cell.language}
      litId={litId}
      {...(track && isAudible(track) && { onHear: hear })}
      {...(slot && { slot })}
    />
  )
}
