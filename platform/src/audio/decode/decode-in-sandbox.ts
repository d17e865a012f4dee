import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import { audioEmpty, audioNotRecognised, audioTooLong } from './audio-problems.js'
import { openContainer } from './open-container.js'
import { openFlac } from './open-flac.js'
import type { AudioContainer } from './sniff-audio.js'
import { SoundCollector } from './sound-collector.js'

/** What is wanted: one channel, at most so many seconds, at so many samples per second. */
export interface DecodingLimits {
  readonly maxSeconds: number
  readonly sampleRate: number
}

/** Decodes by JavaScript and WebAssembly alone, so that a malicious file can break nothing outside. */
export async function decodeInSandbox(
  bytes: Uint8Array,
  format: AudioContainer,
  limits: DecodingLimits,
): Promise<Sound> {
  try {
    const { seconds, blocks } = format === 'flac' ? openFlac(bytes) : await openContainer(bytes)
    // The second of grace is the padding that encoders add.
    if (seconds > limits.maxSeconds + 1) throw audioTooLong(limits.maxSeconds, seconds)
    const collector = new SoundCollector(limits.sampleRate, limits.maxSeconds)
    for await (const block of blocks) collector.add(block)
    const sound = collector.finish()
    if (sound.samples.length === 0) throw audioEmpty()
    return sound
  } catch (error) {
    // What a parser says of a file that contradicts itself is of no use to its owner.
    throw error instanceof PipelineError ? error : audioNotRecognised()
  }
}
