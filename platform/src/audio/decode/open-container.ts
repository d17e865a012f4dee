import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import {
  ADTS,
  BufferSource,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  PCM_AUDIO_CODECS,
  QTFF,
  WAVE,
  WEBM,
  type InputAudioTrack,
} from 'mediabunny'
import { audioHasNoSoundTrack, audioNotRecognised, audioTruncated } from './audio-problems.js'
import type { DecodedBlock, OpenedAudio } from './decoded-block.js'
import { decodePackets } from './decode-packets.js'
import { decodePcm } from './decode-pcm.js'
import { decodeStream } from './decode-stream.js'
import { mp3Delay } from './mp3-delay.js'

/** Only containers that hold their own sound: no playlists, which would name other files. */
const CONTAINERS = [MP4, QTFF, MATROSKA, WEBM, WAVE, OGG, MP3, ADTS]

/** Finds the sound track of a file, whatever it is kept in. */
export async function openContainer(bytes: Uint8Array): Promise<OpenedAudio> {
  const input = new Input({ formats: CONTAINERS, source: new BufferSource(bytes) })
  const tracks = await input.getTracks()
  if (tracks.length === 0) throw audioNotRecognised()
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw audioHasNoSoundTrack()
  const seconds = await track.computeDuration()
  // A picture may last longer than the sound, and the header of WebM tells one length for both.
  if (tracks.length === 1 && isCutShort(await track.getDurationFromMetadata(), seconds))
    throw audioTruncated()
  return { seconds, blocks: decodedBlocks(bytes, track) }
}

/** Whether the packets end before the length that the header tells; encoders' padding may make up for a little. */
function isCutShort(told: number | null, seconds: number): boolean {
  return told !== null && seconds < told - Math.max(0.2, told * 0.01)
}

function decodedBlocks(bytes: Uint8Array, track: InputAudioTrack): AsyncIterable<DecodedBlock> {
  const { codec } = track
  if (PCM_AUDIO_CODECS.some((pcm) => pcm === codec)) return decodePcm(track)
  // This decoder takes the pages of Ogg and no single packets.
  if (codec === 'vorbis') return decodeStream(new OggVorbisDecoder(), bytes)
  return decodePackets(track, codec === 'mp3' ? mp3Delay(bytes) : 0)
}
