import type { TranslationLadder } from '@mega-pipeline/engines/translate'
import type { HttpApp } from '@mega-pipeline/platform/http'
import type { ServedStage } from '@mega-pipeline/platform/stage-service'
import type { TranslateSettings } from '../settings.js'

/** What the routes work with. */
export interface TranslationApi {
  readonly app: HttpApp
  readonly served: ServedStage<TranslationLadder>
  readonly settings: TranslateSettings
}
