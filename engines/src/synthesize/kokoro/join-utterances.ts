/** Below this a sample is silence: -46 dB, well under the quietest consonant and above the model's own hiss. */
const SILENCE = 0.005
/** What is kept around the sound, so that no consonant is cut. */
const MARGIN_SECONDS = 0.04
/** The breath between two stretches of one sentence. */
const PAUSE_SECONDS = 0.12

/** Joins the stretches of one sentence: silence where they meet is cut down to a breath. */
export function joinUtterances(utterances: readonly Float32Array[], sampleRate: number): Float32Array {
  if (utterances.length === 0) return new Float32Array(Math.round(PAUSE_SECONDS * sampleRate))
  const pause = new Float32Array(Math.round(PAUSE_SECONDS * sampleRate))
  const last = utterances.length - 1
  const parts = utterances.flatMap((samples, index) => {
    const { start, end } = soundEdges(samples, Math.round(MARGIN_SECONDS * sampleRate))
    const kept = samples.subarray(index === 0 ? 0 : start, index === last ? samples.length : end)
    return index === 0 ? [kept] : [pause, kept]
  })
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

function soundEdges(samples: Float32Array, margin: number): { start: number; end: number } {
  const first = samples.findIndex((sample) => Math.abs(sample) > SILENCE)
  const last = samples.findLastIndex((sample) => Math.abs(sample) > SILENCE)
  if (first < 0) return { start: 0, end: 0 }
  return { start: Math.max(0, first - margin), end: Math.min(samples.length, last + 1 + margin) }
}
