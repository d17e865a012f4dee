import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { decodeAudio, encodeAudio } from '@mega-pipeline/platform/audio'

// Each command loads its model; the machine may be busy.
vi.setConfig({ testTimeout: 600_000 })

const bin = fileURLToPath(new URL('../bin', import.meta.url))
const recording = fileURLToPath(new URL('../../conformance/assets/spoken-sentence.mp3', import.meta.url))
const team = 'group-01'

let folder: string
let bucket: string
let work: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stage-commands-'))
  bucket = join(folder, 'bucket')
  work = join(folder, 'work')
  await mkdir(join(bucket, 'input_audios'), { recursive: true })
  await mkdir(work)
  await cp(recording, join(bucket, 'input_audios', 'input-01.mp3'))
  await writeFile(join(bucket, 'input_audios', 'input-02.mp3'), 'This is no recording.')
  const silence = { samples: new Float32Array(16_000), sampleRate: 16_000 }
  await writeFile(join(bucket, 'input_audios', 'input-03.wav'), await encodeAudio(silence, 'wav'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a command as a person does, in the work folder. */
async function run(command: string, ...options: string[]) {
  const child = spawn(process.execPath, [join(bin, `${command}.js`), ...options], {
    cwd: work,
    env: {
      ...process.env,
      TEAM: team,
      BUCKET_URL: bucket,
      TRANSCRIBE_ENGINE: 'moonshine:tiny',
      GENERATE_ENGINE: 'llama:smollm2-135m',
      DEFAULT_WORDS: '30',
    },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { output, errors, code }
}

const inBucket = (stage: string): Promise<string[]> => readdir(join(bucket, stage, team))
const readText = (stage: string, name: string): Promise<string> =>
  readFile(join(bucket, stage, team, name), 'utf8')

test('a recording is transcribed; a broken one is reported and silence is an empty text', async () => {
  const { errors, code } = await run('transcribe-audio', '-d', '-t', '-u')
  expect(code).toBe(1)
  expect(errors).toMatch(/^input_audios\/input-02\.mp3: .*recording/im)
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect(await inBucket('text_prompts')).toEqual(['input-01.txt', 'input-03.txt'])
  expect(await readText('text_prompts', 'input-01.txt')).toMatch(/harbou?r was quiet.*boats came home/i)
  expect(await readText('text_prompts', 'input-03.txt')).toBe('')
  expect(await readdir(join(work, 'input_audios'))).toHaveLength(3)
})

test('the prompt is expanded; nothing is made up where nothing was said', async () => {
  expect(await run('generate-text', '-d', '-g', '-u')).toMatchObject({ code: 0, errors: '' })
  const written = await readText('text_paragraphs', 'input-01.txt')
  expect(written.split(/\s+/).length).toBeGreaterThan(10)
  expect(await readText('text_paragraphs', 'input-03.txt')).toBe('')
})

test('the text is narrated into an mp3 that is one; an empty text is none', async () => {
  const { output, code } = await run('synthesis-audio-en', '-d', '-s')
  expect(code).toBe(0)
  expect(output).toContain('input-03.txt: there is nothing to say')
  expect(await inBucket('text_audios')).toEqual(['input-01.mp3'])
  const { samples, sampleRate } = await decodeAudio(join(bucket, 'text_audios', team, 'input-01.mp3'), {
    maxSeconds: 300,
  })
  expect(samples.length / sampleRate).toBeGreaterThan(3)
})

test('the text is translated, and the translation narrated', async () => {
  expect(await run('translate-text', '-d', '-t', '-u')).toMatchObject({ code: 0, errors: '' })
  const translated = await readText('text_translated', 'input-01.txt')
  expect(translated).toMatch(/\b(le|la|les|des|un|une|et|de)\b/i)
  expect(translated).not.toBe(await readText('text_paragraphs', 'input-01.txt'))
  expect(await run('synthesis-audio', '-d', '-s')).toMatchObject({ code: 0 })
  expect(await inBucket('output_audios')).toEqual(['input-01.mp3'])
})

test('what is there already is not made again, neither from here nor from a new work folder', async () => {
  const place = join(bucket, 'text_prompts', team, 'input-01.txt')
  await writeFile(place, 'Corrected by hand.')
  const before = await stat(place)
  await rm(join(work, 'text_prompts'), { recursive: true })
  const { output } = await run('transcribe-audio', '-d', '-t', '-u')
  expect(output).toBe('')
  expect((await stat(place)).mtimeMs).toBe(before.mtimeMs)
  expect(await run('generate-text', '-g')).toMatchObject({ output: '', code: 0 })
})

test('a prompt that was deleted in the bucket is gone here too, and stays gone', async () => {
  await rm(join(bucket, 'text_prompts', team, 'input-03.txt'))
  await rm(join(bucket, 'text_paragraphs', team, 'input-03.txt'))
  await rm(join(work, 'text_paragraphs', team, 'input-03.txt'))
  await run('generate-text', '-d', '-g', '-u')
  expect(await inBucket('text_paragraphs')).toEqual(['input-01.txt'])
})

test('without a team or without options it says what to do', async () => {
  const child = spawn(process.execPath, [join(bin, 'transcribe-audio.js'), '-d'], {
    cwd: work,
    env: { ...process.env, TEAM: '', BUCKET_URL: bucket },
  })
  const [errors, code] = await Promise.all([
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ])
  expect(code).toBe(1)
  expect(errors).toContain('TEAM must be set')
  expect(await run('generate-text')).toMatchObject({ code: 1, errors: expect.stringContaining('--generate') })
})
