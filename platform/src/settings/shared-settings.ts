import { languageSchema, wordLimits } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import { defineSettings } from './define-settings.js'
import {
  addressSetting,
  choiceSetting,
  integerSetting,
  listSetting,
  noted,
  switchSetting,
} from './setting-types.js'

const MEBIBYTE = 2 ** 20

/** The port of a service that listens on this one when none is set. */
export function portSetting(preset: number) {
  return integerSetting(
    { min: 0, max: 65_535, default: preset },
    {
      description: 'Port to listen on; 0 takes any free one.',
      defaultNote: '9000 for the gateway; 9001 to 9004 for the stages in the order of a row',
    },
  )
}

/** How a service answers HTTP. */
export const serverSettings = defineSettings('HTTP', {
  HOST: noted(z.string().default('127.0.0.1'), {
    description: 'Address to listen on. `0.0.0.0` opens the service to the network: set `API_KEYS` then.',
    mustBe: 'a host name or an IP address',
  }),
  PORT: portSetting(9000),
  API_KEYS: listSetting({
    description:
      'Keys of which one must come as `Authorization: Bearer <key>`. None: every caller is served.',
    secret: true,
  }),
  ALLOWED_ORIGINS: listSetting({
    description:
      'Further web origins whose pages may call this service, such as `https://board.example.org`. ' +
      'Its own pages always may.',
  }),
  ALLOWED_HOSTS: listSetting({
    description:
      'Host names under which this service is reached besides its own address, such as `mega.example.org`. ' +
      'On a loopback address, or when this is set, requests under other names are refused: it keeps foreign pages ' +
      'from reaching the service by a false name.',
  }),
  MAX_UPLOAD_BYTES: integerSetting(
    { min: 1024, max: 2 ** 40, default: 200 * MEBIBYTE },
    { description: 'Largest body of a request, in bytes.' },
  ),
})

/** Where state, work and files are kept. */
export const storeSettings = defineSettings('Stores', {
  MEGA_HOME: noted(z.string().optional(), {
    description: 'Folder for models, data and logs.',
    mustBe: 'a path',
    defaultNote: "`mega-pipeline` in the platform's cache folder",
  }),
  DATABASE_URL: addressSetting(['postgres', 'postgresql'], {
    description: 'PostgreSQL that holds state and, without `REDIS_URL`, the work queues.',
    secret: true,
    defaultNote: 'the PostgreSQL that `mega up` starts',
  }),
  REDIS_URL: addressSetting(['redis', 'rediss'], {
    description: 'Redis or Valkey for the work queues.',
    secret: true,
    defaultNote: 'the queues are in PostgreSQL',
  }),
  BUCKET_URL: noted(z.string().optional(), {
    description: 'Where audio and text files are kept.',
    mustBe: 'a path or a file:// URL',
    defaultNote: '`bucket` in `MEGA_HOME`',
  }),
})

/** What a process does of the service's two jobs, and how much at once. */
export const workSettings = defineSettings('Work', {
  SERVE: switchSetting(true, { description: 'Whether this process answers HTTP.' }),
  WORK: switchSetting(true, { description: 'Whether this process works on the queue.' }),
  CONCURRENCY: integerSetting(
    { min: 1, max: 64, default: 1 },
    { description: 'Tasks that one worker does at once.' },
  ),
  MAX_AUDIO_SECONDS: integerSetting(
    { min: 1, max: 86_400, default: 3600 },
    { description: 'Longest recording that is taken, in seconds.' },
  ),
})

/** What is made of a prompt when nothing is asked for. */
export const runSettings = defineSettings('Runs', {
  DEFAULT_LANGUAGES: listSetting({
    description: 'Target languages when none are asked for. None given: `fr`.',
  }),
  DEFAULT_WORDS: integerSetting(
    { min: wordLimits.minimum, max: wordLimits.maximum, default: 100 },
    { description: 'Length of a generated text when none is asked for, in words.' },
  ),
})

/** The languages of `DEFAULT_LANGUAGES`, or French. */
export function defaultLanguages(list: readonly string[]): string[] {
  return list.length === 0 ? ['fr'] : z.array(languageSchema).parse(list)
}

export const logSettings = defineSettings('Log', {
  LOG_LEVEL: choiceSetting(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info', {
    description: 'Least important lines that are written. No level writes what users said or sent.',
  }),
})
