import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from './read-settings.js'
import { logSettings, serverSettings, storeSettings, workSettings } from './shared-settings.js'

const everything = serverSettings.extend({
  ...storeSettings.shape,
  ...workSettings.shape,
  ...logSettings.shape,
})
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-settings-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('everything has a default, and an empty variable counts as not set', () => {
  const settings = readSettings(everything, { PORT: '', API_KEYS: '  ' })
  expect(settings).toEqual(readSettings(everything, {}))
  expect(settings).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 9000,
    API_KEYS: [],
    SERVE: true,
    CONCURRENCY: 1,
    LOG_LEVEL: 'info',
  })
})

test('reads numbers, switches, lists and addresses', () => {
  const settings = readSettings(everything, {
    PORT: '0',
    WORK: 'false',
    API_KEYS: 'one, two,,',
    DATABASE_URL: 'postgresql://mega@localhost/mega',
  })
  expect(settings).toMatchObject({
    PORT: 0,
    WORK: false,
    API_KEYS: ['one', 'two'],
    DATABASE_URL: 'postgresql://mega@localhost/mega',
  })
})

test('one error names every wrong variable and says what it must be', () => {
  const environment = { PORT: '70000', SERVE: 'perhaps', LOG_LEVEL: 'loud', CONCURRENCY: '1.5' }
  expect(() => readSettings(everything, environment)).toThrow(
    [
      'These environment variables are wrong:',
      '- PORT must be a whole number from 0 to 65535, not "70000"',
      '- SERVE must be "true" or "false", not "perhaps"',
      '- CONCURRENCY must be a whole number from 1 to 64, not "1.5"',
      '- LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud"',
    ].join('\n'),
  )
})

test('a wrong secret is not shown', () => {
  const environment = { DATABASE_URL: 'mysql://mega:hunter2@localhost/mega' }
  expect(() => readSettings(everything, environment)).toThrow(
    /^These environment variables are wrong:\n- DATABASE_URL must be an address that begins with postgres:\/\/ or postgresql:\/\/$/,
  )
})

test('a secret can come from a file, a setting that is none cannot', async () => {
  const file = join(folder, 'keys')
  await writeFile(file, 'from-a-file\n')
  expect(readSettings(everything, { API_KEYS_FILE: file }).API_KEYS).toEqual(['from-a-file'])
  expect(readSettings(everything, { HOST_FILE: file }).HOST).toBe('127.0.0.1')
})

test('a secret in two places, or in a file that is not there, is an error', () => {
  const missing = join(folder, 'missing')
  const environment = { API_KEYS: 'a', API_KEYS_FILE: missing, REDIS_URL_FILE: missing }
  expect(() => readSettings(everything, environment)).toThrow(
    /API_KEYS and API_KEYS_FILE are both set.*\n- REDIS_URL_FILE names a file that cannot be read \(ENOENT\)/,
  )
})
