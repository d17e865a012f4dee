import { languageSchema } from '@mega-pipeline/pipeline'
import {
  defineSettings,
  integerSetting,
  listSetting,
  noted,
  storeSettings,
} from '@mega-pipeline/platform/settings'
import { z } from 'zod'

const commandSettings = defineSettings('Stage commands', {
  TEAM: noted(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u), {
    description: 'The team whose folders of the bucket a stage command works in.',
    mustBe: 'the name of your team, of letters, digits, dots and dashes, such as group-01',
  }),
  DEFAULT_LANGUAGES: listSetting({
    description: 'Target languages when none are asked for. None given: `fr`.',
  }),
  DEFAULT_WORDS: integerSetting(
    { min: 30, max: 600, default: 100 },
    { description: 'Length of a generated text when none is asked for, in words.' },
  ),
})

/** Every setting of a stage command besides those of its engine. */
export const stageCommandSettings = z.object({
  MEGA_HOME: storeSettings.shape.MEGA_HOME,
  BUCKET_URL: storeSettings.shape.BUCKET_URL,
  ...commandSettings.shape,
})
export type StageCommandSettings = z.infer<typeof stageCommandSettings>

/** The languages to translate into, the first of which needs no folder of its own. */
export function targetLanguages({ DEFAULT_LANGUAGES: named }: StageCommandSettings): string[] {
  return named.length === 0 ? ['fr'] : z.array(languageSchema).parse(named)
}
