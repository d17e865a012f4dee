import { PipelineError, type EngineOffer, type Language, type RunSettings } from '@mega-pipeline/pipeline'
import { changeRunSettings, lockPrompt } from '@mega-pipeline/platform/database'
import { carryOn, requireRuns } from '../change-prompt.js'
import { offersOf, type Gateway } from '../gateway.js'
import { engineFor, requireLanguage, voiceFor } from '../run-settings.js'

/** Adds languages to all runs of a prompt. What a language had before it was removed is there again at once. */
export async function addLanguages(
  gateway: Gateway,
  promptId: string,
  languages: readonly Language[],
): Promise<void> {
  const offers = await offersOf(gateway)
  await changeSettings(gateway, promptId, (settings) =>
    languages.reduce((changed, language) => withLanguage(changed, language, offers), settings),
  )
}

/** Takes a language off all runs of a prompt. What was made of it is kept until the prompt is deleted. */
export async function removeLanguage(gateway: Gateway, promptId: string, language: Language): Promise<void> {
  await changeSettings(gateway, promptId, (settings) => {
    const languages = settings.languages.filter((one) => one !== language)
    if (languages.length > 0) return { ...settings, languages }
    throw new PipelineError(
      'invalid_input',
      'last_language',
      'This is the only language of the prompt. Add another one first, or delete the prompt.',
    )
  })
}

async function changeSettings(
  gateway: Gateway,
  promptId: string,
  change: (settings: RunSettings) => RunSettings,
): Promise<void> {
  const states = await gateway.database.transaction().execute(async (transaction) => {
    await lockPrompt(transaction, promptId)
    const runs = await requireRuns(transaction, promptId)
    const changeable = runs.filter(({ run }) => !run.settings.refusal)
    for (const { run } of changeable) await changeRunSettings(transaction, run.id, change(run.settings))
    return changeable
  })
  for (const state of states) await carryOn(gateway, state)
}

function withLanguage(
  settings: RunSettings,
  language: Language,
  offers: readonly EngineOffer[],
): RunSettings {
  const { engines, languages, voices } = settings
  if (languages.includes(language)) return settings
  const speaker = engineFor('synthesize', engines.synthesize.id, offers)
  requireLanguage(language, engineFor('translate', engines.translate.id, offers), speaker)
  const voice = voices[language] ?? voiceFor(language, [], speaker.voices ?? [])
  return { ...settings, languages: [...languages, language], voices: { ...voices, [language]: voice } }
}
