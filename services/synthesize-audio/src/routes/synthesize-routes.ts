import type { SpeechEngine } from '@mega-pipeline/pipeline'
import type { HttpService } from '@mega-pipeline/platform/http'
import type { ServedStage } from '@mega-pipeline/platform/stage-service'
import { createSpeech } from './create-speech.js'
import { listSpeechModels, speechModelsRoute } from './speech-models-route.js'
import { speechRoute } from './speech-route.js'
import { forgetSample, forgetSampleRoute } from './voice-samples-route.js'
import { listVoices, voicesRoute } from './voices-route.js'

/** OpenAI's API for text to speech, the two lists that its clients ask other servers for, and the end of own voices. */
export function addSynthesizeRoutes({ app, stopping }: HttpService, served: ServedStage<SpeechEngine>): void {
  app.openapi(speechRoute, createSpeech(served, stopping.signal))
  app.openapi(voicesRoute, listVoices(served.engines))
  app.openapi(speechModelsRoute, listSpeechModels(served.engines))
  app.openapi(forgetSampleRoute, forgetSample(served.engines))
}
