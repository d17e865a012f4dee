import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import { runInAudioWorker } from '../worker/run-in-audio-worker.js'
import { sampleRates, type AudioFormat } from './audio-format.js'

/**
 * The sound as a file of the format, with its true length in the header, made outside the event loop.
 * @throws PipelineError `sample_rate_not_supported`
 */
export async function encodeAudio(sound: Sound, format: AudioFormat): Promise<Uint8Array> {
  const rates = sampleRates[format]
  if (rates && !rates.includes(sound.sampleRate)) {
    throw new PipelineError(
      'invalid_input',
      'sample_rate_not_supported',
      `The format ${format} cannot hold ${sound.sampleRate} samples per second, only ${rates.join(', ')}. Resample the sound first.`,
    )
  }
  return await runInAudioWorker({ kind: 'encode', sound, format })
}
