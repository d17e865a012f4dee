import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { LISTENING_RATE } from '../listening-rate.js'
import { FRAME_SAMPLES } from './frame-samples.js'

const CONTEXT_SAMPLES = 64
const STATE_SHAPE = [2, 1, 128]

/**
 * Silero VAD (https://github.com/snakers4/silero-vad, MIT): the probability that a frame holds speech.
 * Inputs as in its `OnnxWrapper`: the frame with the tail of the one before, and a recurrent state.
 */
export class SileroDetector {
  private readonly session: InferenceSession

  private constructor(session: InferenceSession) {
    this.session = session
  }

  static async load(directory: string): Promise<SileroDetector> {
    const model = join(directory, 'silero_vad.onnx')
    // One thread: the network is so small that waking a second one costs more than it gives.
    return new SileroDetector(
      await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 }),
    )
  }

  /** One probability per frame of 512 samples at 16 kHz; the last frame is filled up with silence. */
  async speechProbabilities(
    samples: Float32Array,
    call: { signal: AbortSignal; onProgress?: (fraction: number) => void },
  ): Promise<Float32Array> {
    const frames = Math.ceil(samples.length / FRAME_SAMPLES)
    const probabilities = new Float32Array(frames)
    const rate = new Tensor('int64', BigInt64Array.of(BigInt(LISTENING_RATE)), [])
    let state: Tensor = new Tensor('float32', new Float32Array(256), STATE_SHAPE)
    for (let frame = 0; frame < frames; frame++) {
      call.signal.throwIfAborted()
      const input = new Tensor('float32', frameWithContext(samples, frame), [
        1,
        CONTEXT_SAMPLES + FRAME_SAMPLES,
      ])
      const { output, stateN } = await this.session.run({ input, state, sr: rate })
      if (!output || !stateN) throw new Error('The voice activity model gave no output.')
      probabilities[frame] = Number(output.data[0])
      state = stateN
      if (frame % 100 === 99) call.onProgress?.((frame + 1) / frames)
    }
    return probabilities
  }
}

function frameWithContext(samples: Float32Array, frame: number): Float32Array {
  const input = new Float32Array(CONTEXT_SAMPLES + FRAME_SAMPLES)
  const end = Math.min(samples.length, (frame + 1) * FRAME_SAMPLES)
  const start = frame * FRAME_SAMPLES - CONTEXT_SAMPLES
  input.set(samples.subarray(Math.max(0, start), end), Math.max(0, -start))
  return input
}
