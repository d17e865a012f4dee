import { expect, test } from 'vitest'
import { describeTranscriptionEngine } from '@mega-pipeline/engines/transcribe/contract'
import { wordErrors } from '../metrics/word-error-rate.js'
import { loadLibrivoxClips } from './librivox-clips.js'
import { joinToLongRecording } from './long-recording.js'
import { repeatedAtSeams } from './repeated-at-seams.js'
import { transcriptionEngines } from './transcription-engines.js'

for (const [id, open] of Object.entries(transcriptionEngines)) {
  describeTranscriptionEngine(id, {
    open,
    speech: async () => {
      const [first, second, third] = await loadLibrivoxClips()
      const clips = [first, second, third].filter((clip) => clip !== undefined)
      const samples = clips.flatMap((clip) => [...clip.sound.samples])
      return {
        sound: { samples: Float32Array.from(samples), sampleRate: 16_000 },
        language: 'en',
        says: ['leisure', 'young man', 'rather selfish'],
      }
    },
  })
}

test(
  'a recording of more than three minutes loses and doubles nothing at its seams',
  { timeout: 600_000 },
  async () => {
    const { sound, text } = joinToLongRecording(await loadLibrivoxClips())
    expect(sound.samples.length / sound.sampleRate).toBeGreaterThan(180)
    const engine = await transcriptionEngines['moonshine:tiny']?.()
    const heard = await engine?.run({ sound, language: 'en' }, { signal: new AbortController().signal })
    await engine?.close()
    const segments = heard?.segments ?? []
    const errors = wordErrors([{ said: text, heard: segments.map((segment) => segment.text).join(' ') }])
    expect(errors.rate).toBeLessThan(0.05)
    expect(errors.deletions + errors.insertions).toBeLessThan(errors.words * 0.02)
    expect(repeatedAtSeams(segments, text)).toEqual([])
  },
)
