import type { CellView, PromptView, RunView } from '@mega-pipeline/pipeline'
import { useMemo } from 'react'
import { Player } from '../../player/player'
import { isAudible, trackOf } from '../../player/track'

interface CellNarrationProps {
  readonly prompt: PromptView
  readonly run: RunView
  readonly cell: CellView
}

/** A narration, from the moment its first sentence can be heard. */
export function CellNarration({ prompt, run, cell }: CellNarrationProps) {
  const track = useMemo(() => trackOf(prompt, run, cell), [prompt, run, cell])
  return track && isAudible(track) && <Player track={track} />
}
