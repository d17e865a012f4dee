import { usePlayer } from '../player/use-player'

/** The line that is being spoken of this prompt's text, in whichever language; null when the player is elsewhere. */
export function useSpokenLine(promptId: string): string | null {
  return usePlayer(({ track, sentence }) =>
    track?.promptId === promptId && sentence !== null ? (track.sentences[sentence]?.line ?? null) : null,
  )
}
