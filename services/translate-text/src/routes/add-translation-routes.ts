import type { TranslationLadder } from '@mega-pipeline/engines/translate'
import type { HttpService } from '@mega-pipeline/platform/http'
import type { ServedStage } from '@mega-pipeline/platform/stage-service'
import { TranslatedFiles } from '../files/translated-files.js'
import type { TranslateSettings } from '../settings.js'
import { addDescriptions } from './describe-service.js'
import { addDetect } from './detect.js'
import { addSuggest } from './suggest.js'
import { addTranslate } from './translate.js'
import { addTranslateFile } from './translate-file.js'

/** LibreTranslate's API (https://docs.libretranslate.com/). */
export function addTranslationRoutes(
  { app, stopping, describe }: HttpService,
  served: ServedStage<TranslationLadder>,
  settings: TranslateSettings,
): void {
  const files = new TranslatedFiles(settings.TRANSLATED_FILE_MINUTES * 60_000)
  // Its timers would keep the process from ending.
  stopping.signal.addEventListener('abort', () => files.clear(), { once: true })
  const api = { app, served, settings }
  addTranslate(api)
  addDetect(api)
  addTranslateFile(api, files)
  addSuggest(api)
  addDescriptions(api, describe)
}
