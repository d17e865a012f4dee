import { useState } from 'react'
import { usePlayer } from '../player/use-player'

/**
 * The text to be seen where there is room for one only: the one that was chosen, until something else is begun to be
 * heard, whose text is then shown.
 */
export function useShownText(promptId: string, firstId: string | null) {
  const playingId = usePlayer(({ track }) => (track?.promptId === promptId ? track.textCellId : null))
  const [choice, setChoice] = useState<{ id: string; whilePlaying: string | null } | null>(null)
  const isValid = choice !== null && choice.whilePlaying === playingId
  return {
    id: isValid ? choice.id : (playingId ?? choice?.id ?? firstId),
    show: (id: string) => setChoice({ id, whilePlaying: playingId }),
  }
}
