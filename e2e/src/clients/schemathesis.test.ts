import type { Stage } from '@mega-pipeline/pipeline'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { findPython, openPython, type Python } from './python.js'
import { outputOf } from './run-command.js'
import { fuzz } from './schemathesis.js'
import { startStage } from './start-stage.js'

// Packages are installed and models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const command = await findPython()
const canRun = command !== undefined || Boolean(process.env['CI'])
if (!canRun) console.warn('There is no Python with pip here: schemathesis is not run. Install python3-pip.')

/** Limits that keep each computation short. */
const limits: Readonly<Record<Stage, Readonly<Record<string, string>>>> = {
  transcribe: { MAX_AUDIO_SECONDS: '5', MAX_UPLOAD_BYTES: '200000' },
  generate: { MAX_ANSWER_TOKENS: '2' },
  translate: {
    MAX_TRANSLATION_CHARACTERS: '60',
    MAX_TRANSLATION_TEXTS: '2',
    MAX_TRANSLATION_ALTERNATIVES: '1',
    MAX_TRANSLATION_FILE_CHARACTERS: '100',
  },
  synthesize: { MAX_UPLOAD_BYTES: '1024' },
}

describe.runIf(canRun)('no request breaks', () => {
  let python: Python
  beforeAll(async () => {
    python = await openPython(command)
  })

  test.each(Object.keys(limits) as Stage[])('the stage %s, and no answer its document', async (name) => {
    const stage = await startStage(name, limits[name])
    try {
      // LibreTranslate takes much that it does not describe, and its clients rely on it.
      const ended = await fuzz(python, { url: stage.url, requests: 10, refusesTheRest: name !== 'translate' })
      expect(outputOf(ended)).toMatch(/[1-9]\d* generated/)
    } finally {
      await stage.stop()
    }
  })
})
