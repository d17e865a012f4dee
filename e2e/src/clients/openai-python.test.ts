import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sound, Stage } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { humanClip } from '../support/recordings.js'
import { findPython, openPython, pythonPrograms, type Python } from './python.js'
import { outputOf } from './run-command.js'
import { startStage } from './start-stage.js'

// Packages are installed and models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const command = await findPython()
const canRun = command !== undefined || Boolean(process.env['CI'])
if (!canRun)
  console.warn('There is no Python with pip here: its OpenAI client is not tried. Install python3-pip.')

/** One request at a time and none that waits: the next one is refused while the first is being answered. */
const settings = { API_KEYS: 'the-key', MAX_CONCURRENT_REQUESTS: '1', MAX_WAITING_REQUESTS: '0' }

describe.runIf(canRun)("OpenAI's Python client", () => {
  let python: Python
  let folder: string
  let recordings: Record<string, string>
  beforeAll(async () => {
    python = await openPython(command)
    folder = await mkdtemp(join(tmpdir(), 'mega-python-'))
    recordings = await writeRecordings(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each<[Stage, string]>([
    ['transcribe', 'transcription'],
    ['generate', 'chat'],
    ['synthesize', 'speech'],
  ])('is served by the stage %s alone', async (name, program) => {
    const stage = await startStage(name, settings)
    try {
      const ended = await python.run([join(pythonPrograms, `${program}.py`)], {
        OPENAI_BASE_URL: `${stage.url}/v1`,
        OPENAI_API_KEY: settings.API_KEYS,
        ...recordings,
      })
      expect(outputOf(ended)).toMatch(/^Ran \d+ tests/m)
    } finally {
      await stage.stop()
    }
  })
})

/** A sentence that a person reads, once, and again and again for minutes. */
async function writeRecordings(folder: string): Promise<Record<string, string>> {
  const { sound } = await humanClip()
  const files = { RECORDING: sound, LONG_RECORDING: repeated(sound, 40) }
  return Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([name, content]) => {
        const path = join(folder, `${name.toLowerCase()}.wav`)
        await writeFile(path, await encodeAudio(content, 'wav'))
        return [name, path] as const
      }),
    ),
  )
}

function repeated({ samples, sampleRate }: Sound, times: number): Sound {
  const all = new Float32Array(samples.length * times)
  for (let time = 0; time < times; time++) all.set(samples, time * samples.length)
  return { samples: all, sampleRate }
}
