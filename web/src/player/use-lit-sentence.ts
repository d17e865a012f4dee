import { usePlayer } from './use-player'

/** The id of the sentence of this text that is being spoken, or that the listener stopped at; else null. */
export function useLitSentence(promptId: string, textCellId: string): string | null {
  return usePlayer(({ track, sentence }) =>
    track?.promptId === promptId && track.textCellId === textCellId && sentence !== null
      ? (track.sentences[sentence]?.id ?? null)
      : null,
  )
}
