import { setTimeout as wait } from 'node:timers/promises'
import { childProcessorSeconds } from '@mega-pipeline/engines/transcribe/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveTranslation, type ServedTranslation } from './__fixtures__/serve-translation.js'

/** Minutes of work, which nobody waits for here. */
const long = Array.from(
  { length: 1500 },
  (_, index) => `The farmer sold ${index} red apples at the market.`,
).join(' ')

let service: ServedTranslation
beforeAll(async () => {
  service = await serveTranslation()
})
afterAll(() => service.stop())

/** Resolves when the engine has computed for a while more. */
async function engineIsBusy(): Promise<void> {
  const before = childProcessorSeconds()
  while (childProcessorSeconds() - before < 1) await wait(50)
}

/** Processor time that the engine takes in a second, after one in which it may come to an end. */
async function laterWork(): Promise<number> {
  await wait(1000)
  const before = childProcessorSeconds()
  await wait(1000)
  return childProcessorSeconds() - before
}

function formWith(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe.runIf(process.platform === 'linux')('a client that leaves stops the computation', () => {
  test.each([
    ['/translate', { q: long, source: 'en', target: 'pt' }],
    ['/translate', { q: `<p>${long}</p>`, source: 'en', target: 'pt', format: 'html' }],
    ['/translate_file', { file: new File([long], 'long.txt'), source: 'en', target: 'pt' }],
  ])('of %s', async (path, fields) => {
    const abort = new AbortController()
    const body = formWith(fields)
    const asked = service.fetch(service.url + path, { method: 'POST', body, signal: abort.signal })
    const failure = asked.then(
      () => 'answered',
      (error: unknown) => error,
    )
    await engineIsBusy()
    abort.abort()
    expect(await failure).toMatchObject({ name: 'AbortError' })
    expect(await laterWork()).toBeLessThan(0.2)
  })
})
