import { z } from 'zod'
import { expectThat, type Check } from '../check.js'
import { leaveEarlyBreaks, leaveEarlyThen } from '../leave-early.js'
import { errorFormBreaks, expectModelNotFound, expectOpenAiRefusal } from '../openai/error-form.js'
import { longRecording, silentRecording, spokenRecording, spokenRecordingAs } from '../target/sounds.js'
import { jsonRequest } from '../target/target.js'
import { expectHeard } from './answer-checks.js'
import { formRequest, transcribe, TRANSCRIPTIONS, type Upload } from './recording-form.js'

const textSchema = z.object({ text: z.string() })
const retried = `${errorFormBreaks}; what answers 5xx is sent again twice`

/** Formats besides mp3, with the names and types that clients give them. */
const formats = [
  { format: 'wav', name: 'audio.wav', type: 'audio/wav', level: 'required' },
  { format: 'flac', name: 'audio.flac', type: 'audio/flac', level: 'recommended' },
  { format: 'opus', name: 'audio.ogg', type: 'audio/ogg', level: 'recommended' },
] as const

const formatChecks = formats.map(({ format, name, type, level }): Check => ({
  id: `upload-${format}`,
  title: `a recording as ${name} is read`,
  level,
  breaks: `clients that record ${format}`,
  run: async (target) => {
    const answer = await transcribe(target, {}, { bytes: await spokenRecordingAs(format), name, type })
    answer.expectStatus(200)
    expectHeard(answer.expectJson(textSchema).text, answer)
  },
}))

const noRecording: Upload = {
  bytes: new TextEncoder().encode('Example data'),
  name: 'README.md',
  type: 'application/octet-stream',
}

/** What may be sent, and what is refused. */
export const uploadChecks: readonly Check[] = [
  ...formatChecks,
  {
    id: 'misnamed-upload',
    title: 'the bytes tell the format, not the name',
    level: 'recommended',
    breaks: 'browsers and phones that name every recording audio.wav or blob',
    run: async (target) => {
      const file = { bytes: await spokenRecording(), name: 'blob', type: 'application/octet-stream' }
      const answer = await transcribe(target, {}, file)
      answer.expectStatus(200)
    },
  },
  {
    id: 'silence',
    title: 'silence gives a text, which is empty',
    level: 'recommended',
    breaks: 'what follows in a pipeline goes on with words that nobody said',
    run: async (target) => {
      const file = { bytes: await silentRecording(2), name: 'audio.wav', type: 'audio/wav' }
      const answer = await transcribe(target, {}, file)
      answer.expectStatus(200)
      expectThat(answer.expectJson(textSchema).text.trim() === '', 'an empty text', answer.describe())
    },
  },
  {
    id: 'known-fields',
    title: 'language, prompt and temperature are taken',
    level: 'required',
    breaks: '@ai-sdk/openai sends temperature always; others name the language',
    run: async (target) => {
      const fields = { language: 'en', prompt: 'harbour', temperature: '0' }
      const answer = await transcribe(target, fields)
      answer.expectStatus(200)
    },
  },
  {
    id: 'whisper-1',
    title: 'the model name whisper-1 means the default model',
    level: 'recommended',
    breaks: 'clients with that name built in: Open WebUI, many examples',
    run: async (target) => {
      const answer = await transcribe(target, { model: 'whisper-1' })
      answer.expectStatus(200)
    },
  },
  {
    id: 'transcribe-unknown-model',
    title: 'an unknown model is 404 model_not_found',
    level: 'recommended',
    breaks: 'a misspelt model works, with another one than was asked for',
    run: async (target) => expectModelNotFound(await transcribe(target, { model: 'there-is-no-such-model' })),
  },
  {
    id: 'no-recording',
    title: 'a file that is no recording is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await transcribe(target, {}, noRecording))
    },
  },
  {
    id: 'empty-file',
    title: 'an empty file is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      const file = { bytes: new Uint8Array(0), name: 'audio.mp3', type: 'audio/mpeg' }
      expectOpenAiRefusal(await transcribe(target, {}, file))
    },
  },
  {
    id: 'missing-file',
    title: 'a form without a file is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await target.send(TRANSCRIPTIONS, formRequest({ model: target.model })))
    },
  },
  {
    id: 'unknown-format',
    title: 'an unknown response_format is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await transcribe(target, { response_format: 'docx' }))
    },
  },
  {
    id: 'no-form',
    title: 'a body that is no form is refused, in the error form',
    level: 'required',
    breaks: retried,
    run: async (target) => {
      expectOpenAiRefusal(await target.send(TRANSCRIPTIONS, jsonRequest({ model: target.model })))
    },
  },
  {
    id: 'client-leaves',
    title: 'clients that leave in the middle do not keep others waiting',
    level: 'required',
    breaks: leaveEarlyBreaks,
    run: async (target) => {
      const long = { bytes: await longRecording(30), name: 'audio.wav', type: 'audio/wav' }
      const request = (): RequestInit => formRequest({ model: target.model }, long)
      await leaveEarlyThen(target, { path: TRANSCRIPTIONS, request }, () => transcribe(target))
    },
  },
]
