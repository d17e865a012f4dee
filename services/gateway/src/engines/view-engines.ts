import {
  stages,
  sourceLanguage,
  type EngineOffer,
  type ServiceView,
  type Stage,
  type StageView,
} from '@mega-pipeline/pipeline'
import type { LastWork, SeenEngine, SeenService } from '@mega-pipeline/platform/database'

/** Services report every 3 seconds; one that is this long without a report was killed, or is stuck. */
export const SILENT_SECONDS = 10
/** Engines are offered every 10 seconds; one that others of its stage have outlived by this much is no longer there. */
const GONE_MILLISECONDS = 60_000

/** Everything that the state of the stages is made of. */
export interface EngineFacts {
  readonly services: readonly SeenService[]
  readonly engines: readonly SeenEngine[]
  readonly lastWork: readonly LastWork[]
  readonly queue: StageView['queue']
}

/** The four stages in the order of a row. */
export function viewEngines(facts: EngineFacts): StageView[] {
  return stages.map((stage) => viewStage(stage, facts))
}

function viewStage(stage: Stage, { services, engines, lastWork, queue }: EngineFacts): StageView {
  const views = services
    .filter((service) => service.stage === stage && !isReplaced(service, services))
    .map(viewService)
  const seen = engines.filter(({ offer }) => offer.stage === stage)
  const lastSeen = Math.max(...seen.map(({ seenAt }) => seenAt.getTime()))
  const offers = seen
    .filter(({ seenAt }) => seenAt.getTime() >= lastSeen - GONE_MILLISECONDS)
    .map(({ offer }) => offer)
  const steps = queue.filter(({ step }) => stageOf[step] === stage)
  const ownWork = lastWork.filter(({ step }) => stageOf[step] === stage)
  return {
    stage,
    ...healthOf(views, seen.length > 0 ? new Date(lastSeen) : null),
    services: views,
    engines: offers
      .toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault))
      .map(({ id, isDefault, licence, languages }) => ({
        id,
        isDefault,
        licence,
        languages: [...languages],
      })),
    tiers: tiersOf(offers),
    lastUse: lastUseOf(ownWork, offers),
    queue: steps,
    lastProblem: lastProblemOf(ownWork),
  }
}

const stageOf = {
  transcribe_audio: 'transcribe',
  generate_text: 'generate',
  translate_text: 'translate',
  synthesis_audio_en: 'synthesize',
  synthesis_audio: 'synthesize',
} as const

/** Whether another process of the same service began on the same machine after this one was last heard of. */
function isReplaced({ name, host, seenAt }: SeenService, services: readonly SeenService[]): boolean {
  return services.some((other) => other.name === name && other.host === host && other.startedAt > seenAt)
}

function viewService({
  id,
  name,
  host,
  url,
  startedAt,
  seenAt,
  silentSeconds,
  engines,
}: SeenService): ServiceView {
  return {
    id,
    name,
    host,
    url,
    isSilent: silentSeconds > SILENT_SECONDS,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    engines: [...engines],
  }
}

/** @param lastOffer when an engine of the stage was last offered */
function healthOf(
  services: readonly ServiceView[],
  lastOffer: Date | null,
): Pick<StageView, 'health' | 'since'> {
  const ready = services.filter(({ isSilent }) => !isSilent)
  if (ready[0]) return { health: 'ready', since: ready[0].startedAt }
  const lastReport = services
    .map(({ seenAt }) => seenAt)
    .toSorted()
    .at(-1)
  if (lastReport !== undefined) return { health: 'silent', since: lastReport }
  return { health: 'absent', since: lastOffer?.toISOString() ?? null }
}

function tiersOf(offers: readonly EngineOffer[]): StageView['tiers'] {
  const pairs = offers.find(({ isDefault }) => isDefault)?.pairs ?? []
  return pairs
    .filter(({ from }) => from === sourceLanguage)
    .map(({ to, engine }) => ({ language: to, engine }))
}

function lastUseOf(work: readonly LastWork[], offers: readonly EngineOffer[]): StageView['lastUse'] {
  const [last] = newestFirst(work.filter(({ engine }) => engine !== null))
  if (!last || last.engine === null) return null
  const standing = offers.find(({ isDefault }) => isDefault)
  const rungs = standing ? rungsOf(standing) : []
  const rung = rungs.indexOf(last.engine) + 1
  return {
    engine: last.engine,
    at: last.finishedAt.toISOString(),
    rung: rung > 0 ? rung : null,
    rungs: rungs.length,
  }
}

/** The engines that an offer is made of: those of a list, or the tiers of a translator. */
function rungsOf({ id, pairs = [] }: EngineOffer): string[] {
  return [...new Set(pairs.length > 0 ? pairs.map(({ engine }) => engine) : id.split(','))]
}

function lastProblemOf(work: readonly LastWork[]): StageView['lastProblem'] {
  const [last] = newestFirst(work)
  if (!last?.problem) return null
  const { code, message } = last.problem
  return { code, message, at: last.finishedAt.toISOString() }
}

function newestFirst(work: readonly LastWork[]): LastWork[] {
  return work.toSorted((one, other) => other.finishedAt.getTime() - one.finishedAt.getTime())
}
