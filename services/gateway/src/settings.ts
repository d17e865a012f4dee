import type { Stage } from '@mega-pipeline/pipeline'
import {
  addressSetting,
  defineSettings,
  integerSetting,
  logSettings,
  noted,
  runSettings,
  serverSettings,
  storeSettings,
  switchSetting,
  workSettings,
} from '@mega-pipeline/platform/settings'
import { z } from 'zod'

const engineId = (stage: string) =>
  noted(z.string().optional(), {
    description: `The engine that new runs ask for in the stage ${stage}.`,
    mustBe: 'the id of an engine that a service offers, or `best`',
    defaultNote: 'the default engine of the stage',
  })

const stageAddress = (stage: string) =>
  addressSetting(['http', 'https'], {
    description: `Where the standard API of the stage ${stage} answers, for requests that the gateway hands on.`,
    defaultNote: 'as its service has made known',
  })

const boardSettings = defineSettings('Gateway', {
  MAX_TEXT_CHARACTERS: integerSetting(
    { min: 100, max: 1_000_000, default: 20_000 },
    { description: 'Longest text that is taken, in characters.' },
  ),
  PUBLIC_URL: addressSetting(['http', 'https'], {
    description: 'Where podcast players reach the gateway, for the addresses in its feeds.',
    defaultNote: 'as the feed was asked for',
  }),
  SHARES_MODELS: switchSetting(true, {
    description:
      'Whether the models in `MEGA_HOME` are those that the stage services use, so that the board can show and fetch ' +
      'them. Switch it off where the services keep their models elsewhere, as in containers of their own.',
  }),
  TRANSCRIBE_URL: stageAddress('transcribe'),
  GENERATE_URL: stageAddress('generate'),
  TRANSLATE_URL: stageAddress('translate'),
  SYNTHESIZE_URL: stageAddress('synthesize'),
  TRANSCRIBE_ENGINE: engineId('transcribe'),
  GENERATE_ENGINE: engineId('generate'),
  TRANSLATE_ENGINE: engineId('translate'),
  SYNTHESIZE_ENGINE: engineId('synthesize'),
})

/** Every setting of the gateway. */
export const gatewaySettings = z.object({
  ...serverSettings.shape,
  ...storeSettings.shape,
  ...logSettings.shape,
  MAX_AUDIO_SECONDS: workSettings.shape.MAX_AUDIO_SECONDS,
  ...runSettings.shape,
  ...boardSettings.shape,
})
export type GatewaySettings = z.infer<typeof gatewaySettings>

/** The engines that were named: `best` leaves the choice to the service, as an absent setting does. */
export function wantedEngines(engines: Record<Stage, string | undefined>): Partial<Record<Stage, string>> {
  const named = Object.entries(engines).filter(([, id]) => id !== undefined && id !== 'best')
  return Object.fromEntries(named) as Partial<Record<Stage, string>>
}
