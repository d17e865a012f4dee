import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  speaksLanguage,
  type Language,
  type Sound,
  type SpeechEngine,
  type SpeechInput,
} from '@mega-pipeline/pipeline'

/** A sentence of ordinary length in each of some languages; the engine is tested in those that it speaks. */
const sentences: Readonly<Record<Language, string>> = {
  en: 'The lighthouse keeper climbed the stairs at 7:30 and counted 12 ships.',
  fr: "Les enfants ont mangé à midi, puis ils sont partis jouer près de l'eau.",
  es: 'Los niños comieron al mediodía y luego salieron a jugar cerca del agua.',
  it: "I bambini hanno mangiato a mezzogiorno e poi sono andati a giocare vicino all'acqua.",
  pt: 'As crianças comeram ao meio-dia e depois foram brincar perto da água.',
  hi: 'बच्चों ने दोपहर को खाना खाया और फिर खेलने चले गए।',
}

/** In milliseconds: a machine with other work, or models yet to be fetched. */
const PATIENCE = 900_000

/** What every speech engine promises; run it for each. */
export function describeSpeechEngine(name: string, open: () => Promise<SpeechEngine>): void {
  describe(`the speech engine ${name}`, { timeout: PATIENCE }, () => {
    let engine: SpeechEngine
    const { signal } = new AbortController()

    beforeAll(async () => {
      engine = await open()
      await engine.load()
    }, PATIENCE)
    afterAll(async () => engine.close())

    function inEnglish(text: string): SpeechInput {
      return { text, language: 'en', voice: voiceFor(engine, 'en'), speed: 1 }
    }

    test('says what it is, and has a voice for each of its languages', () => {
      expect(engine.description).toMatchObject({ id: name, stage: 'synthesize' })
      expect(engine.description.licence).not.toBe('')
      for (const language of engine.description.languages) expect(voiceFor(engine, language)).toBeDefined()
    })

    test.each(Object.entries(sentences))('speaks %s', async (language, text) => {
      if (!engine.description.languages.includes(language)) return
      const sound = await engine.run(
        { text, language, voice: voiceFor(engine, language), speed: 1 },
        { signal },
      )
      expect(faultsOf(sound, text)).toEqual([])
    })

    test('speaks faster and slower', async () => {
      const text = sentences.en ?? ''
      const slow = await engine.run({ ...inEnglish(text), speed: 0.7 }, { signal })
      const fast = await engine.run({ ...inEnglish(text), speed: 1.5 }, { signal })
      expect(slow.samples.length / fast.samples.length).toBeGreaterThan(1.5)
    })

    test('speaks one word, and a sentence far longer than the model takes at once', async () => {
      expect(faultsOf(await engine.run(inEnglish('Yes.'), { signal }), 'Yes.')).toEqual([])
      const long = `${'The road went over the hill, past the mill and down to the sea, '.repeat(9)}and ended there.`
      const progress: number[] = []
      const sound = await engine.run(inEnglish(long), {
        signal,
        onProgress: (fraction) => progress.push(fraction),
      })
      expect(faultsOf(sound, long)).toEqual([])
      expect(progress.at(-1)).toBe(1)
    })

    test('refuses a voice that does not speak the language, and names one that does', async () => {
      const other = engine.voices.find((voice) => !speaksLanguage(voice, 'en'))
      if (!other) return
      await expect(engine.run({ ...inEnglish('Hello.'), voice: other.id }, { signal })).rejects.toMatchObject(
        {
          kind: 'invalid_input',
          code: 'voice_language_mismatch',
          message: expect.stringContaining(voiceFor(engine, 'en')) as string,
        },
      )
    })

    test('refuses an unknown voice, no text, and a speed out of bounds', async () => {
      const refused = async (input: Partial<SpeechInput>, code: string): Promise<void> => {
        await expect(engine.run({ ...inEnglish('Hello.'), ...input }, { signal })).rejects.toMatchObject({
          kind: 'invalid_input',
          code,
        })
      }
      await refused({ voice: 'nobody' }, 'voice_unknown')
      await refused({ text: ' \n' }, 'text_empty')
      await refused({ speed: 0 }, 'speed_out_of_range')
      await refused({ speed: 5 }, 'speed_out_of_range')
      await refused({ speed: Number.NaN }, 'speed_out_of_range')
    })

    test('refuses a voice sample unless it takes them', async () => {
      if (engine.ownVoices) return
      const sample = { sha256: 'ab12', audio: new Uint8Array(9), contentType: 'audio/wav' }
      await expect(engine.run({ ...inEnglish('Hello.'), sample }, { signal })).rejects.toMatchObject({
        kind: 'invalid_input',
        code: 'voice_sample_not_supported',
      })
    })

    test('makes a short pause of what has no words', async () => {
      const sound = await engine.run(inEnglish('🎉 * * *'), { signal })
      expect(sound.samples.length / sound.sampleRate).toBeLessThan(1)
      expect(sound.samples.every((sample) => sample === 0)).toBe(true)
    })

    test('does two things one after the other when asked at once', async () => {
      const [first, second] = await Promise.all([
        engine.run(inEnglish('One.'), { signal }),
        engine.run(inEnglish('Two.'), { signal }),
      ])
      expect(faultsOf(first, 'One.')).toEqual([])
      expect(faultsOf(second, 'Two.')).toEqual([])
    })

    test('an abort really stops the computation, and the engine stays usable', async () => {
      const abort = new AbortController()
      const speaking = engine.run(inEnglish('A long road. '.repeat(100)), { signal: abort.signal })
      await wait(300)
      abort.abort()
      await expect(speaking).rejects.toMatchObject({ name: 'AbortError' })
      expect(faultsOf(await engine.run(inEnglish('Still here.'), { signal }), 'Still here.')).toEqual([])
    })
  })
}

function voiceFor(engine: SpeechEngine, language: Language): string {
  const voice = engine.voices.find((candidate) => speaksLanguage(candidate, language))
  if (!voice) throw new Error(`${engine.description.id} has no voice for ${language}.`)
  return voice.id
}

/** What is wrong with it as speech: silent, overdriven, or not about as long as people take (5 to 30 letters a second). */
function faultsOf({ samples, sampleRate }: Sound, text: string): string[] {
  const seconds = samples.length / sampleRate
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  const faults: Record<string, boolean> = {
    'not numbers from -1 to 1': !samples.every((sample) => Math.abs(sample) <= 1),
    silent: Math.sqrt(meanSquare) < 0.01,
    'too short': seconds < text.length / 30,
    'too long': seconds > text.length / 5 + 1.5,
  }
  return Object.keys(faults).filter((fault) => faults[fault])
}
