import type { Sound } from '@mega-pipeline/pipeline'
import { LISTENING_RATE } from '../listening-rate.js'

const TURN = 2 * Math.PI

/** Sounds in which nothing is said, each ten seconds long: a transcriber must make no words of them. */
export const wordlessSounds: Readonly<Record<string, () => Sound>> = {
  'digital silence': () => sound(() => 0),
  'the hiss of a microphone': () => sound(noise(1, 0.001)),
  'white noise': () => sound(noise(2, 0.1)),
  'the hum of the mains': () =>
    sound((time) => 0.2 * sine(50, time) + 0.1 * sine(100, time) + 0.05 * sine(150, time)),
  'a tone': () => sound((time) => 0.3 * sine(440, time)),
  'a siren': () => sound((time) => 0.3 * Math.sin(TURN * (600 * time + 50 * sine(0.5, time)))),
  chords: () => sound(chords),
  'a melody with drums': () => sound(melody),
  'a hummed tune': () => sound(resonant(hummedTune(), 300)),
}

function sound(sampleAt: (time: number, index: number) => number): Sound {
  const samples = Float32Array.from({ length: 10 * LISTENING_RATE }, (_, index) =>
    sampleAt(index / LISTENING_RATE, index),
  )
  return { samples, sampleRate: LISTENING_RATE }
}

function sine(hertz: number, time: number): number {
  return Math.sin(TURN * hertz * time)
}

/** Noise that is the same in every run: a linear congruential generator (Numerical Recipes, 7.1). */
function noise(seed: number, level: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return level * (state / 2 ** 31 - 1)
  }
}

/** A tone with overtones, as of a string. */
function string(hertz: number, time: number): number {
  let sum = 0
  for (let overtone = 1; overtone < 12; overtone++) sum += sine(hertz * overtone, time) / overtone
  return sum / 2
}

/** How loud a plucked note still is. */
function fading(time: number, length: number): number {
  return Math.exp((-3 * time) / length) * Math.min(1, time * 50)
}

function chords(time: number): number {
  const root = [220, 175, 262, 196][Math.floor(time / 1.5) % 4] ?? 220
  const triad = string(root, time) + string(root * 1.25, time) + string(root * 1.5, time)
  return 0.12 * fading(time % 1.5, 1.5) * triad
}

const SCALE = [220, 247, 262, 294, 330, 349, 392, 440, 494, 523]
const hiss = noise(3, 0.3)

function melody(time: number): number {
  const note = SCALE[(Math.floor(time / 0.4) * 7 + 3) % SCALE.length] ?? 220
  const drum = Math.exp(-40 * (time % 0.8)) * hiss()
  return 0.2 * fading(time % 0.4, 0.4) * string(note, time) + drum
}

/** The buzz of vocal folds on changing notes, with vibrato. */
function hummedTune(): (time: number) => number {
  let phase = 0
  return (time) => {
    const note = (SCALE[(Math.floor(time / 0.8) * 3) % 8] ?? 220) * 0.7 * (1 + 0.01 * sine(5, time))
    phase += note / LISTENING_RATE
    const inNote = time % 0.8
    return ((phase % 1) - 0.5) * Math.min(1, inNote * 20, (0.8 - inNote) * 10)
  }
}

/** Through a closed mouth: a resonance (two-pole filter) of 80 Hz around a frequency. */
function resonant(source: (time: number) => number, hertz: number): (time: number) => number {
  const radius = Math.exp((-Math.PI * 80) / LISTENING_RATE)
  const turn = 2 * radius * Math.cos((TURN * hertz) / LISTENING_RATE)
  let last = 0
  let beforeLast = 0
  return (time) => {
    const output = (1 - radius) * source(time) + turn * last - radius ** 2 * beforeLast
    beforeLast = last
    last = output
    return 4 * output
  }
}
