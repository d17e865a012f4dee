import type { Sound } from '@mega-pipeline/pipeline'
import type { AudioFormat } from './audio-format.js'
import type { OpenEncoder } from './sound-encoder.js'

interface FormatEncoder {
  /** A file of a sound that is there as a whole, with its length in the header. */
  readonly encode: (sound: Sound) => Uint8Array | Promise<Uint8Array>
  /** A file of sound that comes bit by bit. */
  readonly open: OpenEncoder
}

/** By format. Each is loaded when it is used: together they are several megabytes of code. */
export const encoders: Readonly<Record<AudioFormat, () => Promise<FormatEncoder>>> = {
  mp3: async () => {
    const { encodeMp3, openMp3 } = await import('./encode-mp3.js')
    return { encode: encodeMp3, open: openMp3 }
  },
  opus: async () => {
    const { encodeOpus, openOpus } = await import('./encode-opus.js')
    return { encode: encodeOpus, open: openOpus }
  },
  aac: async () => {
    const { encodeAac, openAac } = await import('./encode-aac.js')
    return { encode: encodeAac, open: openAac }
  },
  flac: async () => {
    const { encodeFlac, openFlac } = await import('./encode-flac.js')
    return { encode: encodeFlac, open: openFlac }
  },
  wav: async () => {
    const { encodeWav, openWav } = await import('./encode-wav.js')
    return { encode: encodeWav, open: openWav }
  },
  pcm: async () => {
    const { encodePcm } = await import('./pcm16.js')
    const { openPcm } = await import('./encode-wav.js')
    return { encode: ({ samples }) => encodePcm(samples), open: openPcm }
  },
}
