import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import { speechEngines } from './speech-engines.js'
import { layApart, sayAlone, type SpokenAlone } from './spoken-words.js'
import { transcriptionEngines } from './transcription-engines.js'

const words = 'Yesterday seven little children carried yellow baskets along the river'.split(' ')
const { signal } = new AbortController()

const spoken: SpokenAlone[] = []
let whisper: TranscriptionEngine | undefined

beforeAll(async () => {
  const speaker = await speechEngines['kokoro:fp16']?.()
  for (const word of words) if (speaker) spoken.push(await sayAlone(speaker, word))
  await speaker?.close()
  whisper = await transcriptionEngines['whisper:base']?.()
}, 300_000)
afterAll(() => whisper?.close())

test.each([0.02, 0.15, 0.5])(
  'each word is told where it is said, %d s after the one before',
  { timeout: 300_000 },
  async (gapSeconds) => {
    const { sound, times } = layApart(spoken, gapSeconds)
    const { segments = [] } = (await whisper?.run({ sound, language: 'en', words: true }, { signal })) ?? {}
    const told = segments.flatMap((segment) => segment.words ?? [])
    expect(told.map(({ word }) => word.toLowerCase().replace(/\W/gu, ''))).toEqual(
      words.map((word) => word.toLowerCase()),
    )
    const misses = told.map(({ startSeconds, endSeconds }, index) => {
      const { startSeconds: start = 0, endSeconds: end = 0 } = times[index] ?? {}
      return Math.abs(startSeconds + endSeconds - start - end) / 2
    })
    expect(Math.max(...misses)).toBeLessThan(0.25)
    expect(segments.map(({ text }) => text).join(' ')).toBe(told.map(({ word }) => word).join(' '))
  },
)

test('an engine that cannot tell the times of words refuses, and names one that can', async () => {
  const moonshine = await transcriptionEngines['moonshine:tiny']?.()
  const { sound } = layApart([], 1)
  await expect(moonshine?.run({ sound, language: 'en', words: true }, { signal })).rejects.toMatchObject({
    code: 'word_times_not_supported',
    message: expect.stringContaining('whisper:base'),
  })
})
