import { stages, type EngineOffer } from '@mega-pipeline/pipeline'
import { modelNotFound, type KnownEngines } from '@mega-pipeline/platform/stage-service'

/** The engines of all stages, in the order of a row, for `GET /v1/models`. */
export function knownEngines(offers: () => Promise<readonly EngineOffer[]>): KnownEngines {
  const list = async (): Promise<EngineOffer[]> => {
    const rank = ({ stage, isDefault }: EngineOffer): number => stages.indexOf(stage) * 2 + Number(!isDefault)
    return (await offers()).toSorted((one, other) => rank(one) - rank(other))
  }
  return {
    list,
    find: async (id) => {
      const all = await list()
      const found = all.find((offer) => offer.id === id || offer.aliases?.includes(id))
      if (found) return found
      throw modelNotFound(all.map((offer) => offer.id))
    },
  }
}
