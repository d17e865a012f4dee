import { PipelineError, type RunWishes } from '@mega-pipeline/pipeline'
import type { Gateway } from '../gateway.js'
import { findVoice } from '../own-voices/find-voice.js'
import type { ResolvedWishes } from '../run-settings.js'

/**
 * What is asked of a run, with the own voice that its id stands for.
 * @throws PipelineError `own_voice_not_found`
 */
export async function resolveWishes(
  gateway: Pick<Gateway, 'database'>,
  { ownVoice: id, ...wishes }: RunWishes,
): Promise<ResolvedWishes> {
  if (id === undefined) return wishes
  const ownVoice = await findVoice(gateway, id)
  if (ownVoice) return { ...wishes, ownVoice }
  throw new PipelineError(
    'invalid_input',
    'own_voice_not_found',
    'There is no own voice of this id. GET /api/voices, or mega voice list, shows those there are.',
  )
}
