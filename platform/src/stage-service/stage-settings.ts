import { PipelineError, type Step } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import {
  defineSettings,
  listSetting,
  logSettings,
  portSetting,
  serverSettings,
  storeSettings,
  durationSetting,
  integerSetting,
  switchSetting,
  workSettings,
} from '../settings/index.js'

const stepSettings = defineSettings('Stage services', {
  STEPS: listSetting({
    description:
      'Steps that this process works on, such as `synthesis_audio_en`. None given: all steps of the service.',
  }),
  PORT_FALLBACK: switchSetting(false, {
    description: 'Whether any free port is taken when `PORT` is in use. `mega up` sets it.',
  }),
  MODEL_KEEP_ALIVE: durationSetting('15m', {
    description:
      'How long an engine that nobody uses stays in memory. Engines start when they are first used; ' +
      '`0` drops them after each use, `always` keeps them.',
  }),
  ENGINE_PATIENCE: durationSetting('120s', {
    description:
      'How long an engine on another server, or one of a list, may show no progress before it is given up and the next ' +
      'one of the list takes over.',
  }),
  MAX_CONCURRENT_REQUESTS: integerSetting(
    { min: 1, max: 1000, default: 2 },
    { description: 'Requests that are worked on at once.' },
  ),
  MAX_WAITING_REQUESTS: integerSetting(
    { min: 0, max: 100_000, default: 32 },
    {
      description: 'Requests that may wait for their turn; further ones are answered 429 with `Retry-After`.',
    },
  ),
})

/** Every setting of a stage service, besides those of its engine. */
export const stageSettings = z.object({
  ...serverSettings.shape,
  ...storeSettings.shape,
  ...workSettings.shape,
  ...logSettings.shape,
  ...stepSettings.shape,
})
export type StageSettings = z.infer<typeof stageSettings>

/** The settings of a stage service that listens on this port when none is set. */
export function stageSettingsFor(port: number) {
  return stageSettings.extend({ PORT: portSetting(port) })
}

/** The steps that this process works on. A name that is not one of the service's steps is refused. */
export function stepsToWorkOn(wanted: readonly string[], steps: readonly Step[]): readonly Step[] {
  if (wanted.length === 0) return steps
  const unknown = wanted.filter((name) => !steps.some((step) => step === name))
  if (unknown.length === 0) return steps.filter((step) => wanted.includes(step))
  throw new PipelineError(
    'invalid_input',
    'settings_not_valid',
    `STEPS names ${unknown.join(', ')}; this service has ${steps.join(', ')}.`,
  )
}
