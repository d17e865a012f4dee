import { LISTENING_RATE } from '../listening-rate.js'
import type { OnnxGraph } from './onnx/onnx-graph.js'

/** Samples of one spectrum (25 ms) and between two (10 ms), as in Whisper's `audio.py`. */
export const WINDOW = 400
export const HOP = 160
const BINS = WINDOW / 2 + 1
const MELS = 80

/**
 * The log-mel spectrogram that Whisper listens to (Radford et al. 2022, 2.2), as part of its network:
 * input samples [1, 1, n], output [1, 80, frames]. The Fourier transform is a convolution with windowed sines.
 */
export function logMel(graph: OnnxGraph, samples: string): string {
  const waves = graph.floats([2 * BINS, 1, WINDOW], fourierFilters())
  const spectrum = graph.node('Conv', [samples, waves], { strides: [HOP] })
  const squares = graph.node('Mul', [spectrum, spectrum])
  const [real, imaginary] = [0, BINS].map((start) =>
    graph.node('Slice', [
      squares,
      graph.integers([start]),
      graph.integers([start + BINS]),
      graph.integers([1]),
    ]),
  ) as [string, string]
  const power = graph.node('Add', [real, imaginary])
  const mel = graph.node('MatMul', [graph.floats([MELS, BINS], melFilters()), power])
  const audible = graph.node('Max', [mel, scalar(graph, 1e-10)])
  const log = graph.node('Div', [graph.node('Log', [audible]), scalar(graph, Math.LN10)])
  const loudest = graph.node('ReduceMax', [log], { keepdims: 1 })
  const floor = graph.node('Sub', [loudest, scalar(graph, 8)])
  const raised = graph.node('Add', [graph.node('Max', [log, floor]), scalar(graph, 4)])
  return graph.node('Div', [raised, scalar(graph, 4)])
}

function scalar(graph: OnnxGraph, value: number): string {
  return graph.floats([], Float32Array.of(value))
}

/** Cosines, then sines, of each frequency, under a Hann window. */
function fourierFilters(): Float32Array {
  const filters = new Float32Array(2 * BINS * WINDOW)
  for (let bin = 0; bin < BINS; bin++) {
    for (let index = 0; index < WINDOW; index++) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / WINDOW)
      const angle = (2 * Math.PI * bin * index) / WINDOW
      filters[bin * WINDOW + index] = hann * Math.cos(angle)
      filters[(BINS + bin) * WINDOW + index] = hann * Math.sin(angle)
    }
  }
  return filters
}

/** Triangles of equal area on Slaney's scale (linear below 1 kHz, logarithmic above), as librosa makes them. */
function melFilters(): Float32Array {
  const top = hertzToMel(LISTENING_RATE / 2)
  const edges = Array.from({ length: MELS + 2 }, (_, index) => melToHertz((top * index) / (MELS + 1)))
  const filters = new Float32Array(MELS * BINS)
  for (let mel = 0; mel < MELS; mel++) {
    const [low = 0, centre = 0, high = 0] = edges.slice(mel, mel + 3)
    for (let bin = 0; bin < BINS; bin++) {
      const hertz = (bin * LISTENING_RATE) / WINDOW
      const height = Math.min((hertz - low) / (centre - low), (high - hertz) / (high - centre))
      filters[mel * BINS + bin] = (Math.max(0, height) * 2) / (high - low)
    }
  }
  return filters
}

const LINEAR_HERTZ = 200 / 3
const BREAK_MEL = 1000 / LINEAR_HERTZ
const LOG_STEP = Math.log(6.4) / 27

function hertzToMel(hertz: number): number {
  return hertz < 1000 ? hertz / LINEAR_HERTZ : BREAK_MEL + Math.log(hertz / 1000) / LOG_STEP
}

function melToHertz(mel: number): number {
  return mel < BREAK_MEL ? mel * LINEAR_HERTZ : 1000 * Math.exp(LOG_STEP * (mel - BREAK_MEL))
}
