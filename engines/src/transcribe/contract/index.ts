import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language, Sound, SpokenSegment, TranscriptionEngine } from '@mega-pipeline/pipeline'
import { childProcessorSeconds } from './child-processor-time.js'
import { wordlessSounds } from './test-sounds.js'

export { childProcessorSeconds } from './child-processor-time.js'

export interface TranscriptionSubject {
  open(): Promise<TranscriptionEngine>
  /** A recording of a few sentences, 10 s or more, and some of the words in it. */
  speech(): Promise<{ sound: Sound; language: Language; says: readonly string[] }>
}

/** What every transcription engine promises; run it for each. */
export function describeTranscriptionEngine(name: string, subject: TranscriptionSubject): void {
  describe(`the transcription engine ${name}`, { timeout: 300_000 }, () => {
    let engine: TranscriptionEngine
    let speech: Awaited<ReturnType<TranscriptionSubject['speech']>>
    const { signal } = new AbortController()

    beforeAll(async () => {
      engine = await subject.open()
      speech = await subject.speech()
      await engine.load()
    })
    afterAll(async () => engine.close())

    test('says what it is', () => {
      expect(engine.description).toMatchObject({ id: name, stage: 'transcribe' })
      expect(engine.description.languages).toContain(speech.language)
      expect(engine.description.licence).not.toBe('')
    })

    test('gives the words in order, with true times, piece by piece', async () => {
      const pieces: SpokenSegment[] = []
      const progress: number[] = []
      const { segments, outcome } = await engine.run(speech, {
        signal,
        onPiece: (piece) => pieces.push(piece),
        onProgress: (fraction) => progress.push(fraction),
      })
      expect(outcome).toBe('speech')
      const text = segments.map((segment) => segment.text).join(' ')
      for (const word of speech.says) expect(text.toLowerCase()).toContain(word)
      expect(pieces).toEqual(segments)
      expect(progress).toEqual(progress.toSorted((first, second) => first - second))
      expect(progress.at(-1)).toBe(1)
      let latest = 0
      for (const { startSeconds, endSeconds } of segments) {
        expect(startSeconds).toBeGreaterThanOrEqual(latest)
        expect(endSeconds).toBeGreaterThan(startSeconds)
        latest = endSeconds
      }
      expect(latest).toBeLessThanOrEqual(speech.sound.samples.length / speech.sound.sampleRate)
    })

    test('hears the first word of a recording that begins with it', async () => {
      const { samples } = speech.sound
      const begin = samples.findIndex((sample) => Math.abs(sample) > 0.05)
      const cut = { ...speech, sound: { ...speech.sound, samples: samples.slice(begin) } }
      const [whole, heard] = [await engine.run(speech, { signal }), await engine.run(cut, { signal })]
      expect(firstWord(heard.segments)).toBe(firstWord(whole.segments))
    })

    test.each(Object.entries(wordlessSounds))('makes no words of %s', async (_, make) => {
      const { segments, outcome } = await engine.run({ sound: make(), language: speech.language }, { signal })
      expect(segments).toEqual([])
      expect(outcome).toMatch(/^no_(speech|words)$/)
    })

    test('silence, and a recording of no length, hold no speech', async () => {
      for (const length of [0, 100, 16_000]) {
        const sound = { samples: new Float32Array(length), sampleRate: 16_000 }
        await expect(engine.run({ sound, language: speech.language }, { signal })).resolves.toEqual({
          segments: [],
          outcome: 'no_speech',
          engine: name,
        })
      }
    })

    test('refuses a language that it does not understand', async () => {
      await expect(engine.run({ ...speech, language: 'xx' }, { signal })).rejects.toMatchObject({
        kind: 'invalid_input',
        code: 'language_not_supported',
      })
    })

    test('tells the language that is spoken, where it can; of silence, the first of those in question', async ({
      skip,
    }) => {
      const { detectLanguage } = engine
      if (!detectLanguage) return skip('it cannot')
      const { language, sound } = speech
      await expect(detectLanguage({ sound, among: ['ja', language] }, { signal })).resolves.toBe(language)
      const silence = { samples: new Float32Array(16_000), sampleRate: 16_000 }
      await expect(detectLanguage({ sound: silence, among: ['ja', language] }, { signal })).resolves.toBe(
        'ja',
      )
    })

    test('refuses sound at another rate, rather than hear it too fast', async () => {
      const sound = { ...speech.sound, sampleRate: 44_100 }
      await expect(engine.run({ ...speech, sound }, { signal })).rejects.toMatchObject({
        code: 'sample_rate_not_supported',
      })
    })

    test('does two things one after the other when asked at once', async () => {
      const [first, second] = await Promise.all([
        engine.run(speech, { signal }),
        engine.run(speech, { signal }),
      ])
      expect(second).toEqual(first)
    })

    test('an abort really stops the computation, and the engine stays usable', async () => {
      const abort = new AbortController()
      const long = repeated(speech.sound, 20)
      const running = engine.run(
        { ...speech, sound: long },
        { signal: abort.signal, onPiece: () => abort.abort() },
      )
      await expect(running).rejects.toMatchObject({ name: 'AbortError' })
      await wait(1000)
      const before = childProcessorSeconds()
      await wait(1000)
      const after = childProcessorSeconds()
      expect(after - before).toBeLessThan(0.2)
      await expect(engine.run(speech, { signal })).resolves.toMatchObject({ outcome: 'speech' })
    })
  })
}

function firstWord(segments: readonly SpokenSegment[]): string | undefined {
  return /\p{L}+/u.exec(segments[0]?.text ?? '')?.[0].toLowerCase()
}

function repeated({ samples, sampleRate }: Sound, times: number): Sound {
  const long = new Float32Array(samples.length * times)
  for (let time = 0; time < times; time++) long.set(samples, time * samples.length)
  return { samples: long, sampleRate }
}
