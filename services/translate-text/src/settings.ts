import { hostedKeyVariables } from '@mega-pipeline/engines/remote'
import { defineSettings, integerSetting } from '@mega-pipeline/platform/settings'
import {
  engineSetting,
  hostedEngineSettings,
  keySetting,
  stageSettingsFor,
} from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

const translationSettings = defineSettings('Translation', {
  TRANSLATE_ENGINE: engineSetting(
    'What translates when no engine is asked for; several, and the later ones stand in for the earlier ones. `best` is ' +
      '`ladder`, all that can translate on this machine. `docs/replacing-a-stage.md` lists those elsewhere.',
    'libretranslate@http://127.0.0.1:5000,ladder',
  ),
  TRANSLATE_API_KEY: keySetting(
    'Key for LibreTranslate servers in `TRANSLATE_ENGINE`. None: they are asked without one.',
  ),
  MAX_TRANSLATION_CHARACTERS: integerSetting(
    { min: 1, max: 10_000_000, default: 100_000 },
    { description: 'Longest text that a request may hold, in characters.' },
  ),
  MAX_TRANSLATION_TEXTS: integerSetting(
    { min: 1, max: 100_000, default: 1000 },
    { description: 'Texts that one request may hold.' },
  ),
  MAX_TRANSLATION_ALTERNATIVES: integerSetting(
    { min: 0, max: 100, default: 10 },
    { description: 'Alternatives that a request may ask for.' },
  ),
  MAX_TRANSLATION_FILE_CHARACTERS: integerSetting(
    { min: 1, max: 100_000_000, default: 1_000_000 },
    { description: 'Longest file that is translated, in characters.' },
  ),
  TRANSLATED_FILE_MINUTES: integerSetting(
    { min: 1, max: 10_080, default: 60 },
    { description: 'How long a translated file can be fetched. It is kept in memory only.' },
  ),
})

const hostedSettings = defineSettings('Hosted engines', hostedEngineSettings(hostedKeyVariables))

export const translateSettings = stageSettingsFor(9003).extend({
  ...translationSettings.shape,
  ...hostedSettings.shape,
})
export type TranslateSettings = z.infer<typeof translateSettings>
