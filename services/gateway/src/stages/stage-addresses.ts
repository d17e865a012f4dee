import { PipelineError, type EngineOffer, type Stage } from '@mega-pipeline/pipeline'

/** Where the HTTP APIs of the stages answer, as far as the settings say so. */
export type StageAddresses = Readonly<Record<Stage, string | undefined>>

/**
 * The address of a stage: the one that was set, or the one that its service has made known.
 * @throws PipelineError `stage_not_ready` when there is neither
 */
export function addressOf(stage: Stage, set: StageAddresses, offers: readonly EngineOffer[]): URL {
  const served = offers.filter((offer) => offer.stage === stage && offer.url !== null)
  const known = served.find(({ isDefault }) => isDefault) ?? served[0]
  const address = set[stage] ?? known?.url
  if (address !== undefined && address !== null) return new URL(address)
  throw new PipelineError(
    'unavailable',
    'stage_not_ready',
    `No service of the stage ${stage} has said where it answers. Start it, or set ${stage.toUpperCase()}_URL.`,
  )
}
