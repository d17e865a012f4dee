import { audioEmpty, audioNotRecognised } from './audio-problems.js'
import { sniffAudio, type SniffedAudio } from './sniff-audio.js'

/** What kind of audio the bytes are, whatever the file is called. Throws `audio_empty` or `audio_not_recognised`. */
export function recogniseAudio(bytes: Uint8Array): SniffedAudio {
  if (bytes.length === 0) throw audioEmpty()
  const sniffed = sniffAudio(bytes)
  if (!sniffed) throw audioNotRecognised()
  return sniffed
}
