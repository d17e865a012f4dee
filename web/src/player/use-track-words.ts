import { useTexts } from '../texts/use-texts'
import type { Track } from './track'

/** What a track is called, in words. */
export function useTrackWords() {
  const { texts, formats } = useTexts()
  const { player } = texts
  return {
    /** As in the middle of a sentence: `narration in French`. */
    label: ({ kind, language }: Pick<Track, 'kind' | 'language'>): string =>
      ({
        recording: player.recording,
        narration: player.narration(formats.languageName(language)),
        ownVoice: player.ownVoice(formats.languageName(language)),
      })[kind],
    /** For a button among others: `Recording`, `French`. */
    title: ({ kind, language }: Pick<Track, 'kind' | 'language'>): string =>
      ({
        recording: player.recordingTitle,
        narration: formats.languageTitle(language),
        ownVoice: player.ownVoiceTitle(formats.languageTitle(language)),
      })[kind],
  }
}
