import { PipelineError, type Stage } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import type { Check } from './check.js'
import { generateChecks } from './generate/index.js'
import { runChecks, type CheckResult, type RunOptions } from './run-checks.js'
import { synthesizeChecks } from './synthesize/index.js'
import { voicesSchema } from './synthesize/list-checks.js'
import { openTarget } from './target/open-target.js'
import type { Target } from './target/target.js'
import { transcribeChecks } from './transcribe/index.js'
import { translateChecks } from './translate/index.js'

/** The contract of each stage's standard API. */
export const checksOfStage: Readonly<Record<Stage, readonly Check[]>> = {
  transcribe: transcribeChecks,
  generate: generateChecks,
  translate: translateChecks,
  synthesize: synthesizeChecks,
}

export interface CheckStageOptions extends Omit<RunOptions, 'model' | 'voice'> {
  /** When left out: what OpenAI's usual name stands for at this server, or its first model. */
  readonly model?: string | undefined
  /** When left out: the first voice that the server lists. */
  readonly voice?: string | undefined
  /** Ids of the checks to run; all when left out. */
  readonly only?: readonly string[] | undefined
}

/** What was checked, and how it came out. */
export interface StageReport {
  readonly stage: Stage
  readonly url: string
  /** The model that was asked for; none where the API has no models. */
  readonly model: string | null
  readonly results: readonly CheckResult[]
}

/** The names by which clients ask where nobody has told them another one. */
const usualModels: Readonly<Record<Exclude<Stage, 'translate'>, string>> = {
  transcribe: 'whisper-1',
  generate: 'gpt-4o-mini',
  synthesize: 'tts-1',
}
const modelSchema = z.object({ id: z.string() })
const modelListSchema = z.object({ data: z.array(modelSchema) })

/**
 * Checks a server against the contract of a stage's API.
 * @throws PipelineError `stage_not_reachable` when nothing answers at the address, `check_unknown`
 */
export async function checkStage(stage: Stage, options: CheckStageOptions): Promise<StageReport> {
  const checks = chosenChecks(stage, options.only)
  const url = options.url.replace(/\/+$/, '')
  const asking = openTarget({ ...options, url, model: '', voice: '' })
  await requireAnswer(asking, url)
  const model = stage === 'translate' ? null : (options.model ?? (await findModel(asking, stage)))
  const voice = options.voice ?? (stage === 'synthesize' ? await findVoice(asking) : '')
  const results = await runChecks(checks, { ...options, url, model: model ?? '', voice })
  return { stage, url, model, results }
}

function chosenChecks(stage: Stage, only: readonly string[] | undefined): readonly Check[] {
  const checks = checksOfStage[stage]
  if (only === undefined) return checks
  const unknown = only.filter((id) => !checks.some((check) => check.id === id))
  if (unknown.length === 0) return checks.filter(({ id }) => only.includes(id))
  throw new PipelineError(
    'invalid_input',
    'check_unknown',
    `The stage ${stage} has no check ${unknown.join(', ')}. It has: ${checks.map(({ id }) => id).join(', ')}.`,
  )
}

async function requireAnswer(target: Target, url: string): Promise<void> {
  try {
    await target.send('/')
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
    throw new PipelineError(
      'unavailable',
      'stage_not_reachable',
      `Nothing answers at ${url}${cause}. Start the stage, or check the address; OpenAI's APIs lie below /v1.`,
    )
  }
}

async function findModel(target: Target, stage: keyof typeof usualModels): Promise<string> {
  const usual = usualModels[stage]
  const named = await target.send(`/models/${usual}`)
  const meant = named.status === 200 ? modelSchema.safeParse(jsonOf(named.text)).data?.id : undefined
  if (meant !== undefined) return meant
  const list = await target.send('/models')
  return modelListSchema.safeParse(jsonOf(list.text)).data?.data[0]?.id ?? usual
}

async function findVoice(target: Target): Promise<string> {
  const list = await target.send('/audio/voices')
  const [first] = voicesSchema.safeParse(jsonOf(list.text)).data?.voices ?? []
  return (typeof first === 'object' ? first.id : first) ?? 'alloy'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
