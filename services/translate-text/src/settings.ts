import { defineSettings, integerSetting } from '@mega-pipeline/platform/settings'
import { stageSettingsFor } from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

const translationSettings = defineSettings('Translation', {
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

export const translateSettings = stageSettingsFor(9003).extend(translationSettings.shape)
export type TranslateSettings = z.infer<typeof translateSettings>
