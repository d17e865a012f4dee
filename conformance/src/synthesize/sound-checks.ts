import { expectThat, type Check } from '../check.js'
import { askSpeech, expectSpeech } from './ask-speech.js'

const formats = [
  { format: 'mp3', level: 'required' },
  { format: 'wav', level: 'required' },
  { format: 'pcm', level: 'required' },
  { format: 'opus', level: 'recommended' },
  { format: 'aac', level: 'recommended' },
  { format: 'flac', level: 'recommended' },
] as const

const formatChecks = formats.map(({ format, level }): Check => ({
  id: `format-${format}`,
  title: `response_format ${format} gives what it says, with its media type`,
  level,
  breaks: 'players choose their decoder by the media type; files are stored under a wrong ending',
  run: async (target) => {
    await expectSpeech(await askSpeech(target, { response_format: format }), format)
  },
}))

/** The sound, and what changes it. */
export const soundChecks: readonly Check[] = [
  {
    id: 'speech',
    title: 'a text becomes an mp3 when no format is named',
    level: 'required',
    breaks: 'every client',
    run: async (target) => {
      await expectSpeech(await askSpeech(target), 'mp3')
    },
  },
  ...formatChecks,
  {
    id: 'speed',
    title: 'speed 2 is shorter than speed 1',
    level: 'required',
    breaks: 'clients that offer a pace, such as Open WebUI',
    run: async (target) => {
      const wish = { response_format: 'wav' }
      const plain = await expectSpeech(await askSpeech(target, wish), 'wav')
      const fast = await expectSpeech(await askSpeech(target, { ...wish, speed: 2 }), 'wav')
      const came = `${fast.toFixed(2)} s in place of ${plain.toFixed(2)} s`
      expectThat(fast < plain * 0.8, 'a sound that is shorter by a fifth at least', came)
    },
  },
  {
    id: 'instructions',
    title: 'instructions are taken',
    level: 'required',
    breaks: '`openai.audio.speech.create({instructions})` fails',
    run: async (target) => {
      await expectSpeech(await askSpeech(target, { instructions: 'Speak calmly.' }), 'mp3')
    },
  },
  {
    id: 'default-voice',
    title: 'a request without a voice gets a default one',
    level: 'recommended',
    breaks: 'Open WebUI without a chosen voice gets an error',
    run: async (target) => {
      await expectSpeech(await askSpeech(target, { voice: undefined }), 'mp3')
    },
  },
  {
    id: 'openai-voice',
    title: "OpenAI's voice alloy is known",
    level: 'recommended',
    breaks: '@ai-sdk/openai sends alloy when no voice is named; so do many examples',
    run: async (target) => {
      await expectSpeech(await askSpeech(target, { voice: 'alloy' }), 'mp3')
    },
  },
  {
    id: 'voice-object',
    title: 'a voice may be given as {"id"}',
    level: 'recommended',
    breaks: 'the openai clients name custom voices so',
    run: async (target) => {
      await expectSpeech(await askSpeech(target, { voice: { id: target.voice } }), 'mp3')
    },
  },
]
