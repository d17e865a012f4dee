import { PipelineError, type EngineOffer } from '@mega-pipeline/pipeline'
import { addressOf, type StageAddresses } from '../stages/stage-addresses.js'

/**
 * Has the engines that speak forget a voice sample, through their service. Where none takes samples there is nothing to
 * forget.
 * @param key of the caller, for a service that asks for keys
 * @throws PipelineError `stage_away` when the service does not answer or could not do it
 */
export async function forgetSample(
  sha256: string,
  addresses: StageAddresses,
  offers: readonly EngineOffer[],
  key: string | undefined,
): Promise<void> {
  if (!offers.some(({ takesVoiceSample = false }) => takesVoiceSample)) return
  const address = new URL(`/v1/audio/voice_samples/${sha256}`, addressOf('synthesize', addresses, offers))
  const response = await fetch(address, {
    method: 'DELETE',
    headers: key === undefined ? {} : { authorization: key },
  }).catch(() => null)
  await response?.body?.cancel()
  if (response?.ok) return
  throw new PipelineError(
    'unavailable',
    'stage_away',
    'What was made of this voice elsewhere could not be deleted, so the voice is kept. Delete it again when the speech service is up.',
  )
}
