import {
  ADTS,
  BufferSource,
  FLAC,
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
import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import {
  audioEmpty,
  audioHasNoSoundTrack,
  audioNotRecognised,
  audioTooLong,
  audioTruncated,
} from './audio-problems.js'
import type { DecodedBlock } from './decoded-block.js'
import { decodeOggVorbis } from './decode-ogg-vorbis.js'
import { decodePackets } from './decode-packets.js'
import { decodePcm } from './decode-pcm.js'
import { mp3Delay } from './mp3-delay.js'
import { SoundCollector } from './sound-collector.js'

/** What is wanted: one channel, at most so many seconds, at so many samples per second. */
export interface DecodingLimits {
  readonly maxSeconds: number
  readonly sampleRate: number
}

/** Only containers that hold their own sound: no playlists, which would name other files. */
const CONTAINERS = [MP4, QTFF, MATROSKA, WEBM, WAVE, OGG, FLAC, MP3, ADTS]

/** Decodes by JavaScript and WebAssembly alone, so that a malicious file can break nothing outside. */
export async function decodeInSandbox(bytes: Uint8Array, limits: DecodingLimits): Promise<Sound> {
  using input = new Input({ formats: CONTAINERS, source: new BufferSource(bytes) })
  const track = await readable(() => input.getPrimaryAudioTrack())
  if (!track) throw audioHasNoSoundTrack()
  const seconds = await readable(() => track.computeDuration())
  // The second of grace is the padding that encoders add.
  if (seconds > limits.maxSeconds + 1) throw audioTooLong(limits.maxSeconds, seconds)
  if (await readable(() => isCutShort(input, track, seconds))) throw audioTruncated()
  const collector = new SoundCollector(limits.sampleRate, limits.maxSeconds)
  await readable(async () => {
    for await (const block of decodedBlocks(bytes, track)) collector.add(block)
  })
  const sound = collector.finish()
  if (sound.samples.length === 0) throw audioEmpty()
  return sound
}

function decodedBlocks(bytes: Uint8Array, track: InputAudioTrack): AsyncGenerator<DecodedBlock> {
  const { codec } = track
  if (codec && (PCM_AUDIO_CODECS as readonly string[]).includes(codec)) return decodePcm(track)
  if (codec === 'vorbis') return decodeOggVorbis(bytes)
  return decodePackets(track, codec === 'mp3' ? mp3Delay(bytes) : 0)
}

/** Whether the packets end before the length that the header tells. A picture may last longer than the sound. */
async function isCutShort(input: Input, track: InputAudioTrack, seconds: number): Promise<boolean> {
  if ((await input.getVideoTracks()).length > 0) return false
  const told = await track.getDurationFromMetadata()
  return told !== null && seconds < told - Math.max(0.5, told * 0.01)
}

/** A container that contradicts itself is no container. */
async function readable<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof PipelineError) throw error
    throw audioNotRecognised()
  }
}
