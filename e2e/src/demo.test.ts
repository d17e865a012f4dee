import { mkdir, readdir, symlink, unlink, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { megaHome } from '@mega-pipeline/platform/home'
import { decodeAudio, encodeAudio } from '@mega-pipeline/platform/audio'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { makeHome, type Home } from './support/home.js'
import { runMega } from './support/mega-command.js'
import { leftBehind } from './support/left-behind.js'
import { quietRoom } from './support/recordings.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

/** The form that issue 2 gives for `npm run demo -- --json`, and nothing besides. */
const cellSchema = z.strictObject({
  stage: z.enum(['transcribe', 'generate', 'translate', 'synthesize']),
  language: z.string(),
  status: z.string(),
  engine: z.string().nullable(),
  text: z.string().optional(),
  audio: z.string().optional(),
  audio_seconds: z.number().optional(),
  compute_seconds: z.number(),
})
const reportSchema = z.strictObject({
  prompt: z.strictObject({ id: z.string(), audio: z.string() }),
  cells: z.array(cellSchema),
  wall_seconds: z.number(),
})

let home: Home

beforeEach(async () => {
  home = await makeHome()
})
afterEach(() => home.remove())

test('the demo prints one JSON object, and the files that it names are there', async () => {
  const { exitCode, stdout, stderr } = await runMega(home, ['demo', '--json'], { DEFAULT_WORDS: '30' })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) })
  const report = reportSchema.parse(JSON.parse(stdout))
  expect(report.cells.map(({ stage, language }) => `${stage} ${language}`)).toEqual([
    'transcribe en',
    'generate en',
    'synthesize en',
    'translate fr',
    'synthesize fr',
  ])
  for (const cell of report.cells) {
    expect(cell).toMatchObject({ status: 'done', engine: expect.stringMatching(/\w/) })
    expect(cell.compute_seconds).toBeGreaterThan(0)
  }
  const [spoken, texts] = [report.cells.filter(isSpoken), report.cells.filter((cell) => !isSpoken(cell))]
  for (const { text } of texts) expect(text).toMatch(/\w/)
  for (const { audio = '', audio_seconds: seconds = 0 } of spoken) {
    expect(isAbsolute(audio)).toBe(true)
    expect(await secondsOf(audio)).toBeCloseTo(seconds, 1)
  }
  expect(isAbsolute(report.prompt.audio)).toBe(true)
  expect(await secondsOf(report.prompt.audio)).toBeGreaterThan(1)
  expect(report.wall_seconds).toBeGreaterThan(0)
  expect(await leftBehind(home)).toEqual([])
})

test('the demo of a silent recording prints its report and exits with 1', async () => {
  const silence = join(home.path, 'silence.wav')
  await writeFile(silence, await encodeAudio(quietRoom(3), 'wav'))
  const { exitCode, stdout } = await runMega(home, ['demo', silence, '--json'])
  expect(exitCode).toBe(1)
  const { cells } = reportSchema.parse(JSON.parse(stdout))
  expect(cells.map(({ status, text = '' }) => ({ status, text }))).toEqual(
    cells.map(() => ({ status: 'skipped', text: '' })),
  )
})

test('a demo without a model says which one to fetch, prints nothing, and exits with 1', async () => {
  await hideModel('kokoro-fp16')
  const { exitCode, stdout, stderr } = await runMega(home, ['demo', '--json'])
  expect(stdout).toBe('')
  expect(stderr).toMatch(/mega models pull kokoro-fp16\b/)
  expect(exitCode).toBe(1)
  expect(await leftBehind(home)).toEqual([])
})

function isSpoken({ stage }: z.infer<typeof cellSchema>): boolean {
  return stage === 'synthesize'
}

/** The true length of a sound file. */
async function secondsOf(path: string): Promise<number> {
  const { samples, sampleRate } = await decodeAudio(path, { maxSeconds: 600 })
  return samples.length / sampleRate
}

/** Puts a folder with links to all models but one in the place of the link to all. */
async function hideModel(hidden: string): Promise<void> {
  const models = join(home.path, 'models')
  await unlink(models)
  await mkdir(models)
  for (const name of await readdir(join(megaHome(), 'models'))) {
    if (name !== hidden) await symlink(join(megaHome(), 'models', name), join(models, name))
  }
}
