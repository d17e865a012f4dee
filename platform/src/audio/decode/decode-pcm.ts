import { AudioSampleSink, type InputAudioTrack } from 'mediabunny'
import type { DecodedBlock } from './decoded-block.js'

/** The sound of a track of plain samples (8 to 64 bit, whole or floating, A-law, mu-law), block by block. */
export async function* decodePcm(track: InputAudioTrack): AsyncGenerator<DecodedBlock> {
  for await (const sample of new AudioSampleSink(track).samples()) {
    const { numberOfChannels, numberOfFrames, sampleRate } = sample
    const channels = Array.from({ length: numberOfChannels }, (_, planeIndex) => {
      const channel = new Float32Array(numberOfFrames)
      sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
      return channel
    })
    sample.close()
    yield { channels, sampleRate }
  }
}
