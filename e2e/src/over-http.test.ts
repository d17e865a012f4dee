import { wordErrors } from '@mega-pipeline/bench/metrics/word-error-rate'
import type { SpokenClip } from '@mega-pipeline/bench/quality/librivox-clips'
import { stages, type PromptView, type Stage } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startStage, type StartedStage } from './clients/start-stage.js'
import { cellOf, cellsOf } from './support/api.js'
import { makeHome, type Home } from './support/home.js'
import { listen } from './support/listening.js'
import { humanClip } from './support/recordings.js'
import { startSystem, type System } from './support/start-system.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const wishes = { languages: ['fr'], words: 40 }

let home: Home
let servers: Record<Stage, StartedStage>
let engines: Record<Stage, string>
let system: System
let clip: SpokenClip
let row: PromptView

/** Four stages that know of no pipeline serve another pipeline, which reaches them by their standard APIs alone. */
beforeAll(async () => {
  home = await makeHome()
  const started = await Promise.all(stages.map(async (stage) => [stage, await startStage(stage)] as const))
  servers = Object.fromEntries(started) as Record<Stage, StartedStage>
  engines = {
    transcribe: `openai:moonshine:tiny@${servers.transcribe.url}/v1`,
    generate: `openai:llama:smollm2-135m@${servers.generate.url}/v1`,
    translate: `libretranslate@${servers.translate.url}`,
    synthesize: `openai:kokoro:fp16@${servers.synthesize.url}/v1`,
  }
  system = await startSystem(home, {
    TRANSCRIBE_ENGINE: `${engines.transcribe},moonshine:tiny`,
    GENERATE_ENGINE: engines.generate,
    TRANSLATE_ENGINE: engines.translate,
    SYNTHESIZE_ENGINE: engines.synthesize,
  })
  clip = await humanClip()
  const recording = await encodeAudio(clip.sound, 'mp3')
  const { id } = await system.api.sendRecording(recording, 'note.mp3', wishes)
  row = await system.api.whenFinished(id)
})
afterAll(async () => {
  await system.stop()
  await Promise.all(Object.values(servers).map((server) => server.stop()))
  await home.remove()
})

test('a spoken prompt becomes six cells, each made by a server that was reached over HTTP', () => {
  expect(cellsOf(row).map(({ id, status, problem }) => [id, status, problem])).toEqual([
    ['local.transcribe.en', 'done', null],
    ['local.generate.en', 'done', null],
    ['local.synthesize.en', 'done', null],
    ['local.translate.fr', 'done', null],
    ['local.synthesize.fr', 'done', null],
  ])
  expect(cellsOf(row).map(({ engine }) => engine)).toEqual([
    engines.transcribe,
    engines.generate,
    engines.synthesize,
    engines.translate,
    engines.synthesize,
  ])
})

test('what was said arrives at the other end', async () => {
  const heard = cellOf(row, 'transcribe', 'en').text ?? ''
  expect(wordErrors([{ said: clip.text, heard }]).rate).toBeLessThan(0.2)
  const { audio, text } = cellOf(row, 'synthesize', 'en')
  const narrated = await listen(await system.api.download(audio?.url ?? ''))
  expect(wordErrors([{ said: text ?? '', heard: narrated.text }]).rate).toBeLessThan(0.15)
})

test('when a server is away, the next engine of the list works, and the cell says so', async () => {
  await servers.transcribe.stop()
  // Another file of the same words: the same file would not be transcribed again.
  const recording = await encodeAudio(clip.sound, 'wav')
  const { id } = await system.api.sendRecording(recording, 'note.wav', wishes)
  const transcript = cellOf(await system.api.whenFinished(id), 'transcribe', 'en')
  expect(transcript).toMatchObject({ status: 'done', engine: 'moonshine:tiny' })
  expect(wordErrors([{ said: clip.text, heard: transcript.text ?? '' }]).rate).toBeLessThan(0.2)
})
