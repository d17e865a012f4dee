import {
  PipelineError,
  speaksLanguage,
  type CellPlan,
  type Choice,
  type EngineAbilities,
  type EngineOffer,
  type RunSettings,
  type Stage,
} from '@mega-pipeline/pipeline'
import { engineFor, voicesOf } from '../run-settings.js'

/** What somebody wishes for a sentence or a cell; nothing is what the run's settings say. */
export interface ChoiceWish {
  readonly engine?: string | undefined
  readonly voice?: string | undefined
  /** `another`: the one after that of now. */
  readonly seed?: number | 'another' | undefined
}

/** The engines that can do a cell's work, each with the voices that it has for it. */
export function enginesFor(
  { cell }: Pick<CellPlan, 'cell'>,
  settings: RunSettings,
  offers: readonly EngineOffer[],
): EngineOffer[] {
  const { stage, language } = cell
  if (stage === 'own_voice') return []
  const ofStage = offers.filter((offer) => offer.stage === stage)
  if (stage === 'translate') return ofStage.filter((offer) => translates(offer, settings.language, language))
  if (stage !== 'synthesize') return ofStage
  return ofStage
    .map((offer) => ({ ...offer, voices: voicesOf(language, offer.voices ?? []) }))
    .filter(({ voices }) => voices.length > 0)
}

/**
 * What is stored of a wish: engines with their version, a voice with an engine that has it.
 * @throws PipelineError `choice_not_possible`, `engine_not_found`, `voice_not_found`
 */
export function choiceOfWish(
  wish: ChoiceWish,
  plan: Pick<CellPlan, 'cell'>,
  current: Choice,
  settings: RunSettings,
  offers: readonly EngineOffer[],
): Choice {
  const { stage } = plan.cell
  if (stage === 'own_voice') throw notPossible('An own voice is spoken by the engine that made it.')
  if (wish.voice !== undefined && stage !== 'synthesize') throw notPossible('Only a narration has a voice.')
  if (wish.seed !== undefined && stage !== 'generate') throw notPossible('Only a generated text has a seed.')
  if (stage === 'synthesize') return speakerOf(wish, plan, current, settings, offers)
  const engine = wish.engine === undefined ? current.engine : able(wish.engine, stage, plan, settings, offers)
  const seed = wish.seed === 'another' ? (current.seed ?? settings.seed) + 1 : wish.seed
  return {
    ...(engine && { engine: { id: engine.id, version: engine.version } }),
    ...(seed !== undefined && { seed }),
  }
}

function able(
  name: string,
  stage: Stage,
  { cell }: Pick<CellPlan, 'cell'>,
  { language }: RunSettings,
  offers: readonly EngineOffer[],
): EngineAbilities {
  const engine = engineFor(stage, name, offers)
  if (stage !== 'translate' || translates(engine, language, cell.language)) return engine
  throw notPossible(`The engine ${engine.id} does not translate into "${cell.language}".`)
}

function speakerOf(
  { engine, voice }: ChoiceWish,
  { cell }: Pick<CellPlan, 'cell'>,
  current: Choice,
  settings: RunSettings,
  offers: readonly EngineOffer[],
): Choice {
  if (engine === undefined && voice === undefined) return {}
  const wanted = engine ?? (current.engine ?? settings.engines.synthesize).id
  const others = engine === undefined ? offers.filter(({ stage }) => stage === 'synthesize') : []
  for (const { id, version, voices = [] } of [engineFor('synthesize', wanted, offers), ...others]) {
    const speaking = voices.filter((one) => speaksLanguage(one, cell.language))
    const found = voice === undefined ? speaking[0] : speaking.find((one) => one.id === voice)
    if (found) return { engine: { id, version }, voice: found.id }
  }
  throw new PipelineError(
    'invalid_input',
    'voice_not_found',
    `There is no such voice for "${cell.language}" here. GET the choices of the cell to see those there are.`,
  )
}

function translates({ pairs = [] }: Pick<EngineAbilities, 'pairs'>, source: string, target: string): boolean {
  return pairs.some(({ from, to }) => from === source && to === target)
}

function notPossible(message: string): PipelineError {
  return new PipelineError('invalid_input', 'choice_not_possible', message)
}
