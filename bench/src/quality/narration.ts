import { speakable } from '@mega-pipeline/engines/synthesize'
import type { Language, Sound, SpeechEngine, TranscriptionEngine } from '@mega-pipeline/pipeline'
import {
  decodeAudio,
  encodeAudio,
  joinSentences,
  measureLoudness,
  measureTruePeak,
} from '@mega-pipeline/platform/audio'
import { wordErrors, type WordErrors } from '../metrics/word-error-rate.js'
import { englishSentences, frenchSentences } from './narration-sentences.js'
import type { QualityCheck, QualitySection } from './section.js'
import { speechEngines } from './speech-engines.js'
import { transcriptionEngines } from './transcription-engines.js'

const MOST_ERRORS = 0.05
const LOUDNESS = -16
const { signal } = new AbortController()

interface Spoken {
  readonly text: string
  readonly sound: Sound
}

interface Narration {
  readonly spoken: readonly Spoken[]
  /** Seconds of computing for each second of speech. */
  readonly realTimeFactor: number
}

interface Reading {
  readonly voice: string
  readonly reader: string
  readonly sentences: number
  readonly errors: WordErrors
  readonly realTimeFactor: number
}

/** Sentences spoken and read back by a transcriber; loudness of the text that they make together. */
export async function measureNarration(): Promise<QualitySection> {
  const engine = await open(speechEngines, 'kokoro:fp16')
  const english = await narrate(engine, englishSentences, { language: 'en', voice: 'af_heart' })
  const french = await narrate(engine, frenchSentences, { language: 'fr', voice: 'ff_siwis' })
  await engine.close()
  const readings = [
    await readBack(english, 'en', 'af_heart', 'moonshine:base'),
    await readBack(french, 'fr', 'ff_siwis', 'whisper:base'),
  ]
  const { sound } = await joinSentences(
    english.spoken.map((piece, index) => ({ sound: piece.sound, startsParagraph: index % 5 === 0 })),
  )
  const loudness = measureLoudness(sound)
  const peak = measureTruePeak(sound)
  return {
    title: 'Narration',
    markdown: report(readings, sound, loudness, peak),
    checks: checksOf(readings, loudness, peak),
  }
}

async function open<Engine>(
  engines: Readonly<Record<string, () => Promise<Engine>>>,
  id: string,
): Promise<Engine> {
  const opening = engines[id]
  if (!opening) throw new Error(`There is no engine ${id}.`)
  return await opening()
}

async function narrate(
  engine: SpeechEngine,
  texts: readonly string[],
  { language, voice }: { language: Language; voice: string },
): Promise<Narration> {
  await engine.load()
  const spoken: Spoken[] = []
  const started = performance.now()
  for (const text of texts) {
    spoken.push({ text, sound: await engine.run({ text, language, voice, speed: 1 }, { signal }) })
  }
  const seconds = (performance.now() - started) / 1000
  return { spoken, realTimeFactor: seconds / spoken.reduce((sum, { sound }) => sum + secondsOf(sound), 0) }
}

async function readBack(
  { spoken, realTimeFactor }: Narration,
  language: Language,
  voice: string,
  reader: string,
): Promise<Reading> {
  const transcriber = await open(transcriptionEngines, reader)
  await transcriber.load()
  const pairs: { said: string; heard: string }[] = []
  for (const { text, sound } of spoken) {
    const heard = await hear(transcriber, sound, language)
    // Transcribers write figures, titles and measures as they like: both sides are compared as they are spoken.
    pairs.push({ said: speakable(text, language), heard: speakable(heard, language) })
  }
  await transcriber.close()
  return { voice, reader, sentences: pairs.length, errors: wordErrors(pairs), realTimeFactor }
}

async function hear(transcriber: TranscriptionEngine, sound: Sound, language: Language): Promise<string> {
  const recording = await decodeAudio(await encodeAudio(sound, 'wav'), { maxSeconds: 120 })
  const { segments } = await transcriber.run({ sound: recording, language }, { signal })
  return segments.map(({ text }) => text).join(' ')
}

function secondsOf({ samples, sampleRate }: Sound): number {
  return samples.length / sampleRate
}

function report(readings: readonly Reading[], joined: Sound, loudness: number, peak: number): string {
  const rows = readings.map(
    ({ voice, reader, sentences, errors, realTimeFactor }) =>
      `| ${voice} | ${reader} | ${sentences} | ${errors.words} | ${percent(errors)} | ${realTimeFactor.toFixed(2)} |`,
  )
  return `Sentences spoken by \`kokoro:fp16\` and read back by a transcriber of another make. Its own errors count too: what the voice does wrong is less than the figure, above all in French, where most of them are words that sound alike (_jouer_, _joués_).

| voice | read back by | sentences | words | word error rate | seconds of computing per second of speech |
|---|---|---|---|---|---|
${rows.join('\n')}

The English sentences joined to one text of ${secondsOf(joined).toFixed(0)} s: ${loudness.toFixed(1)} LUFS, true peak ${peak.toFixed(1)} dBTP.
`
}

function checksOf(readings: readonly Reading[], loudness: number, peak: number): QualityCheck[] {
  return [
    ...readings
      .filter(({ voice }) => voice === 'af_heart')
      .map(({ voice, errors }) => ({
        name: `${voice}: word error rate, read back`,
        value: percent(errors),
        bound: `at most ${MOST_ERRORS * 100} %`,
        passed: errors.rate <= MOST_ERRORS,
      })),
    {
      name: 'narration: loudness',
      value: `${loudness.toFixed(1)} LUFS`,
      bound: `${LOUDNESS} LUFS ±1`,
      passed: Math.abs(loudness - LOUDNESS) <= 1,
    },
    {
      name: 'narration: true peak',
      value: `${peak.toFixed(1)} dBTP`,
      bound: 'at most -1 dBTP',
      passed: peak <= -0.95,
    },
  ]
}

function percent({ rate }: WordErrors): string {
  return `${(rate * 100).toFixed(1)} %`
}
