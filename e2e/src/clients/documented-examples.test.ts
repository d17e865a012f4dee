import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Stage } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { humanClip } from '../support/recordings.js'
import { findPython, openPython, type Python } from './python.js'
import { docsFolder, exampleLanguages, readExamples, type ExampleLanguage } from './read-examples.js'
import { outputOf } from './run-command.js'
import { runExample } from './run-example.js'
import { startStage, type StartedStage } from './start-stage.js'

// Packages are installed and models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const command = await findPython()
const canRun = command !== undefined || Boolean(process.env['CI'])
if (!canRun) console.warn('There is no Python with pip here: the examples of the pages are not run.')

/** The page of each stage, the address that stands in it, and what its examples print or the files that they leave. */
const pages: readonly {
  stage: Stage
  page: string
  address: string
  results: Readonly<Record<ExampleLanguage, RegExp>>
}[] = [
  {
    stage: 'transcribe',
    page: 'transcribe-audio.md',
    address: 'http://127.0.0.1:9001',
    results: {
      sh: /^1\n00:00:\d\d,\d{3} --> .*leisure to consider/is,
      ts: /leisure to consider/i,
      python: /^\d+\.\d\d \d+\.\d\d .*leisure to consider/is,
    },
  },
  {
    stage: 'generate',
    page: 'generate-text.md',
    address: 'http://127.0.0.1:9002',
    results: { sh: /"finish_reason":/, ts: /\w+ \w+/, python: /'name': .*'kilometres': \d+/ },
  },
  {
    stage: 'translate',
    page: 'translate-text.md',
    address: 'http://127.0.0.1:9003',
    results: { sh: /"translatedText":".*chat/, ts: /^<p>.*<b>.*<\/p>$/m, python: /^\w.+\n.+\?$/m },
  },
  {
    stage: 'synthesize',
    page: 'synthesize-audio.md',
    address: 'http://127.0.0.1:9004',
    results: { sh: /^speech\.mp3$/m, ts: /^speech\.opus$/m, python: /^speech\.wav$/m },
  },
]

describe.runIf(canRun).each(pages)('the examples of $page', ({ stage: name, page, address, results }) => {
  let python: Python
  let stage: StartedStage
  let folder: string
  beforeAll(async () => {
    python = await openPython(command)
    stage = await startStage(name)
    folder = await openExampleFolder()
  })
  afterAll(async () => {
    await stage.stop()
    await rm(folder, { recursive: true })
  })

  test.each(exampleLanguages)('run as written: %s', async (language) => {
    const examples = await readExamples(join(docsFolder, 'stages', page))
    const wanted = examples.filter((example) => example.language === language)
    expect(wanted.length).toBeGreaterThan(0)
    for (const { code } of wanted) {
      expect(code).toContain(address)
      const here = await mkdtemp(join(folder, 'example-'))
      await writeFile(join(here, 'recording.wav'), await encodeAudio((await humanClip()).sound, 'wav'))
      const example = { language, code: code.replaceAll(address, stage.url) }
      const printed = outputOf(await runExample(example, here, python)).trim()
      const files = await readdir(here)
      expect([printed, ...files].join('\n')).toMatch(results[language])
    }
  })
})

/** A folder below which Node finds the packages of this repository, as it finds those that a reader has installed. */
async function openExampleFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mega-examples-'))
  const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url))
  await symlink(packages, join(folder, 'node_modules'), 'junction')
  return folder
}
