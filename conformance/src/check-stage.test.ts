import type { Stage } from '@mega-pipeline/pipeline'
import type { Hono } from 'hono'
import { expect, test } from 'vitest'
import { chatStandIn } from './__fixtures__/stand-in-chat.js'
import { speechStandIn } from './__fixtures__/stand-in-speech.js'
import { transcriptionStandIn } from './__fixtures__/stand-in-transcription.js'
import { translationStandIn } from './__fixtures__/stand-in-translation.js'
import {
  answerAs,
  hasType,
  isRefusal,
  rewriteBody,
  serveStandIn,
  type Fault,
} from './__fixtures__/stand-in.js'
import { checkStage, type StageReport } from './check-stage.js'
import { isConformant } from './run-checks.js'

const standIns: Readonly<Record<Stage, () => Hono>> = {
  transcribe: transcriptionStandIn,
  generate: chatStandIn,
  synthesize: speechStandIn,
  translate: translationStandIn,
}

async function check(stage: Stage, fault?: Fault, only?: readonly string[]): Promise<StageReport> {
  const server = await serveStandIn(standIns[stage](), fault)
  try {
    const url = stage === 'translate' ? server.url : `${server.url}/v1/`
    const signal = new AbortController().signal
    return await checkStage(stage, { url, only, timeoutSeconds: 30, signal })
  } finally {
    await server.stop()
  }
}

function failuresOf({ results }: StageReport): string[] {
  return results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)
}

test.each(['transcribe', 'generate', 'synthesize', 'translate'] as const)(
  'a right server for %s passes everything',
  async (stage) => {
    const report = await check(stage)
    expect(report.results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(isConformant(report.results)).toBe(true)
  },
)

/** What servers really do: shared/apis of the field, seen in their sources and issues. */
const refusedChat = [
  'missing-messages',
  'no-messages',
  'wrong-type',
  'refusal-before-stream',
  'malformed-json',
]
const unknownModels = ['unknown-model', 'slash-in-model', 'unknown-path', 'chat-unknown-model']
const streams = ['stream', 'finish-reason-null', 'stream-role', 'stream-is-answer', 'stream-length']
const faults: readonly [Stage, string, Fault, readonly string[]][] = [
  [
    'generate',
    'errors in the form of FastAPI',
    rewriteBody(isRefusal, () => '{"detail": {"error": "invalid", "message": "Refused."}}'),
    [...unknownModels, ...refusedChat],
  ],
  [
    'generate',
    'bad input answered with 500',
    answerAs(({ status }) => status === 400, { status: 500 }),
    refusedChat,
  ],
  [
    'generate',
    'streams without [DONE]',
    rewriteBody(hasType('event-stream'), (body) => body.replace('data: [DONE]\n\n', '')),
    [...streams, 'include-usage', 'no-usage-unasked'],
  ],
  [
    'generate',
    'a finish_reason on every chunk',
    rewriteBody(hasType('event-stream'), (body) =>
      body.replaceAll('"finish_reason":null', '"finish_reason":"stop"'),
    ),
    ['finish-reason-null'],
  ],
  [
    'generate',
    'no chunk with usage',
    rewriteBody(hasType('event-stream'), (body) => body.replace(/data: [^\n]*"choices":\[\][^\n]*\n\n/, '')),
    ['include-usage'],
  ],
  [
    'transcribe',
    'subtitles and text that call themselves JSON',
    answerAs(({ status }) => status === 200, { headers: { 'content-type': 'application/json' } }),
    ['text', 'srt', 'vtt', 'stream', 'stream-events'],
  ],
  [
    'transcribe',
    'verbose_json without task, language and duration',
    rewriteBody(hasType('json'), (body) =>
      body.replace(/"task":"transcribe","language":"english","duration":[\d.]+,/, ''),
    ),
    ['verbose-json', 'duration'],
  ],
  [
    'transcribe',
    'the text None for silence',
    rewriteBody(hasType('json'), (body) => body.replace('"text":""', '"text":"None"')),
    ['silence'],
  ],
  [
    'transcribe',
    'subtitles without their header',
    rewriteBody(hasType('vtt'), (body) => body.replace('WEBVTT\n\n', '')),
    ['vtt'],
  ],
  [
    'synthesize',
    'a wrong media type',
    answerAs(hasType('audio/'), { headers: { 'content-type': 'audio/mpeg' } }),
    ['format-wav', 'format-pcm', 'format-opus', 'format-aac', 'format-flac', 'speed'],
  ],
  [
    'synthesize',
    'raw samples under the name of mp3',
    (response) =>
      hasType('audio/mpeg')(response) ? new Response(new Uint8Array(96_000), response) : response,
    ['speech', 'format-mp3', 'instructions', 'default-voice', 'openai-voice', 'voice-object'],
  ],
  [
    'synthesize',
    'token_usage in place of usage',
    rewriteBody(hasType('event-stream'), (body) => body.replace('"usage"', '"token_usage"')),
    ['sse'],
  ],
  [
    'translate',
    'detectedLanguage that nobody asked for',
    rewriteBody(hasType('json'), (body) =>
      body.replace(
        '{"translatedText"',
        '{"detectedLanguage":{"confidence":0,"language":"en"},"translatedText"',
      ),
    ),
    ['no-extras-unasked'],
  ],
  [
    'translate',
    'errors in other words',
    rewriteBody(isRefusal, () => '{"error": "Bad request"}'),
    [
      'detect-without-text',
      'missing-text',
      'missing-source',
      'missing-target',
      'unknown-source',
      'unknown-target',
      'unknown-format',
    ],
  ],
  [
    'translate',
    'paragraphs that run together',
    rewriteBody(hasType('json'), (body) => body.replaceAll(String.raw`\n`, ' ')),
    ['line-breaks'],
  ],
]

test.each(faults)('%s: %s is found, and nothing else', async (stage, _, fault, expected) => {
  const report = await check(stage, fault)
  expect(failuresOf(report).toSorted()).toEqual([...expected].toSorted())
})

test('a failure says what was expected, what came and who suffers', async () => {
  const fault = answerAs(() => true, { headers: { 'content-type': 'text/html' } })
  const { results } = await check('translate', fault, ['translate'])
  expect(results).toMatchObject([
    {
      outcome: 'failed',
      level: 'required',
      expected: 'Content-Type application/json',
      came: expect.stringMatching(/^200 text\/html/),
      breaks: expect.stringMatching(/./),
    },
  ])
  expect(isConformant(results)).toBe(false)
})

test('a server that hangs fails by the clock, and the others go on', async () => {
  const fault: Fault = (response) => (hasType('text/vtt')(response) ? new Promise(() => {}) : response)
  const server = await serveStandIn(transcriptionStandIn(), fault)
  const signal = new AbortController().signal
  const asked = { url: `${server.url}/v1`, only: ['vtt', 'srt'], timeoutSeconds: 1, signal }
  const { results } = await checkStage('transcribe', asked)
  await server.stop()
  expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['srt', 'passed'],
    ['vtt', 'failed'],
  ])
})

test('nothing at the address, or a check that is not there, is an error of its own', async () => {
  const server = await serveStandIn(chatStandIn())
  await server.stop()
  const options = { url: server.url, timeoutSeconds: 5, signal: new AbortController().signal }
  await expect(checkStage('generate', options)).rejects.toThrow('Nothing answers at')
  await expect(checkStage('generate', { ...options, only: ['none'] })).rejects.toThrow('finish-reason-null')
})
