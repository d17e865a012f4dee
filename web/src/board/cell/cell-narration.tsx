import type { CellView } from '@mega-pipeline/pipeline'
import { useMemo } from 'react'
import { firstTrack, type Narration } from '../../player/narration'
import { Player } from '../../player/player'
import { useTexts } from '../../texts/use-texts'

/** A narration, from the moment its first sentence can be heard. */
export function CellNarration({ cell }: { cell: CellView }) {
  const { texts, formats } = useTexts()
  const { audio, segments, status, language } = cell
  const narration = useMemo<Narration>(
    () => ({ audio, sentences: segments, isGrowing: status === 'working' || status === 'waiting' }),
    [audio, segments, status],
  )
  if (firstTrack(narration) === null) return null
  return <Player narration={narration} label={texts.player.narration(formats.languageName(language))} />
}
