import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { LISTENING_RATE } from '../listening-rate.js'
import { HOP, logMel, WINDOW } from './log-mel.js'
import { OnnxGraph } from './onnx/onnx-graph.js'

const FRAMES = 20

async function melOf(samples: Float32Array): Promise<number[][]> {
  const graph = new OnnxGraph()
  const input = graph.input('samples', 'float', [1, 1, 'length'])
  graph.output('mel', logMel(graph, input), 'float', [1, 80, 'frames'])
  const session = await InferenceSession.create(graph.model())
  const { mel } = await session.run({ samples: new Tensor('float32', samples, [1, 1, samples.length]) })
  if (!(mel?.data instanceof Float32Array)) throw new Error('no spectrogram')
  const values = [...mel.data]
  return Array.from({ length: 80 }, (_, band) => values.slice(band * FRAMES, (band + 1) * FRAMES))
}

function tone(hertz: number): Float32Array {
  const length = (FRAMES - 1) * HOP + WINDOW
  return Float32Array.from({ length }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / LISTENING_RATE))
}

test.each([
  // Below 1 kHz the bands are 37.2 Hz apart, from 37.2 Hz on.
  [372, 9],
  [744, 19],
])('a tone of %i Hz is loudest in band %i', async (hertz, band) => {
  const loudness = (await melOf(tone(hertz))).map((row) => row[10] ?? 0)
  expect(loudness.indexOf(Math.max(...loudness))).toBe(band)
})

test('covers 80 dB below the loudest, as Whisper was trained', async () => {
  const all = (await melOf(tone(500))).flat()
  expect(Math.max(...all) - Math.min(...all)).toBeCloseTo(2, 3)
})
