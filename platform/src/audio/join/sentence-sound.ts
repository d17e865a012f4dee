import type { Sound } from '@mega-pipeline/pipeline'
import { fadeEnds } from './fade-ends.js'
import { trimSilence } from './trim-silence.js'

/**
 * Readers aloud breathe about 0.4 s between sentences and about twice that between paragraphs: within the
 * 0.2 to 1 s of the silent pauses of read speech (Campione & Véronis 2002). Less sounds hurried, more sounds lost.
 */
const SENTENCE_PAUSE_SECONDS = 0.4
const PARAGRAPH_PAUSE_SECONDS = 0.8

/** The most that a sentence is raised, in LU: what is still quieter is no speech, and its noise stays quiet. */
export const LARGEST_RAISE = 30

/** A sentence as it is joined: without the silence around it, and without a click at its ends. */
export function bareSentence({ samples, sampleRate }: Sound): Float32Array {
  return fadeEnds(trimSilence(samples, sampleRate), sampleRate)
}

/** Samples of silence before a sentence that is not the first. */
export function pauseBefore(startsParagraph: boolean, sampleRate: number): number {
  return Math.round((startsParagraph ? PARAGRAPH_PAUSE_SECONDS : SENTENCE_PAUSE_SECONDS) * sampleRate)
}
