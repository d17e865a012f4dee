import type { Stage } from '@mega-pipeline/pipeline'
import {
  addressSetting,
  defineSettings,
  integerSetting,
  logSettings,
  runSettings,
  serverSettings,
  storeSettings,
  switchSetting,
  workSettings,
} from '@mega-pipeline/platform/settings'
import { engineSetting } from '@mega-pipeline/platform/stage-service'
import { z } from 'zod'

const wantedEngine = (stage: Stage, example: string) =>
  engineSetting(
    `The engine that new runs ask for in the stage ${stage}; several, and the later ones stand in for the earlier ones. ` +
      '`best` is the default engine of its service.',
    example,
  )

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
  KEEP_DELETED_SECONDS: integerSetting(
    { min: 0, max: 2_592_000, default: 600 },
    { description: 'How long a deleted row can be restored, in seconds; then its files are deleted.' },
  ),
  TRANSCRIBE_URL: stageAddress('transcribe'),
  GENERATE_URL: stageAddress('generate'),
  TRANSLATE_URL: stageAddress('translate'),
  SYNTHESIZE_URL: stageAddress('synthesize'),
  TRANSCRIBE_ENGINE: wantedEngine('transcribe', 'moonshine:base'),
  GENERATE_ENGINE: wantedEngine('generate', 'llama:smollm2-135m'),
  TRANSLATE_ENGINE: wantedEngine('translate', 'ladder'),
  SYNTHESIZE_ENGINE: wantedEngine('synthesize', 'kokoro:fp16'),
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

/** The engines that were named. */
export function wantedEngines(engines: Record<Stage, string | undefined>): Partial<Record<Stage, string>> {
  const named = Object.entries(engines).filter(([, id]) => id !== undefined)
  return Object.fromEntries(named) as Partial<Record<Stage, string>>
}
