import { PipelineError, type Step } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import {
  defineSettings,
  listSetting,
  logSettings,
  serverSettings,
  storeSettings,
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
