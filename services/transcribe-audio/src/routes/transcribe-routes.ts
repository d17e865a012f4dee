import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import type { HttpService } from '@mega-pipeline/platform/http'
import type { ServedStage } from '@mega-pipeline/platform/stage-service'
import { createTranscription } from './create-transcription.js'
import { transcriptionRoute } from './transcription-route.js'

/** OpenAI's API for speech to text. */
export function addTranscribeRoutes(
  { app, stopping }: HttpService,
  served: ServedStage<TranscriptionEngine>,
  maxSeconds: number,
): void {
  app.openapi(transcriptionRoute, createTranscription({ ...served, maxSeconds, stopping: stopping.signal }))
}
