import {
  parseCellName,
  PipelineError,
  planRun,
  type CellPlan,
  type RunState,
  isNarration,
} from '@mega-pipeline/pipeline'
import {
  changeCell,
  loadRunsOfPrompts,
  reopenRun,
  retryTasks,
  touchPrompts,
  type Connection,
} from '@mega-pipeline/platform/database'
import { reconcile, type Workplace } from '@mega-pipeline/platform/work'
import type { Gateway } from './gateway.js'
import { retryRefusedRun } from './teams/retry-refused-run.js'

/** The runs of a prompt; `not_found` when there is no such prompt. */
export async function requireRuns(
  database: Connection,
  promptId: string,
): Promise<[RunState, ...RunState[]]> {
  const [first, ...others] = await loadRunsOfPrompts(database, [promptId])
  if (first) return [first, ...others]
  throw new PipelineError(
    'not_found',
    'prompt_not_found',
    'There is no such prompt. It may have been deleted.',
  )
}

export interface FoundCell {
  readonly state: RunState
  readonly plan: CellPlan
  /** All cells of the run. */
  readonly plans: readonly CellPlan[]
}

/** A cell of a prompt by its name, e.g. `local.translate.fr`. */
export async function requireCell(
  database: Connection,
  promptId: string,
  cellId: string,
): Promise<FoundCell> {
  const states = await requireRuns(database, promptId)
  const key = parseCellName(cellId)
  const state = states.find(({ run }) => run.team === key?.team)
  const plans = state ? planRun(state) : []
  const plan = plans.find(({ cell }) => cell.stage === key?.stage && cell.language === key.language)
  if (state && plan) return { state, plan, plans }
  throw new PipelineError(
    'not_found',
    'cell_not_found',
    'The prompt has no such cell. A cell is named <team>.<stage>.<language>, e.g. local.translate.fr.',
  )
}

/** Tries a failed or cancelled cell again, with what it waits for. */
export async function retryCell(
  workplace: Workplace & Pick<Gateway, 'defaults'>,
  promptId: string,
  cellId: string,
): Promise<void> {
  const { state, plan, plans } = await requireCell(workplace.database, promptId, cellId)
  const chain = plans.filter(({ cell }) => cell === plan.cell || isBefore(cell, plan.cell, state))
  await retryPlans(workplace, state, chain)
}

/** Tries all that failed or was cancelled of a prompt again. */
export async function retryPrompt(
  workplace: Workplace & Pick<Gateway, 'defaults'>,
  promptId: string,
): Promise<void> {
  for (const state of await requireRuns(workplace.database, promptId))
    await retryPlans(workplace, state, planRun(state))
}

async function retryPlans(
  workplace: Workplace & Pick<Gateway, 'defaults'>,
  state: RunState,
  plans: readonly CellPlan[],
): Promise<void> {
  const { refusal } = state.run.settings
  if (refusal) await retryRefusedRun(workplace, state, refusal)
  await retryTasks(
    workplace.database,
    plans.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
  )
  for (const { cell } of plans) {
    if (cell.cancelled) await changeCell(workplace.database, state.run.id, cell, { cancelled: false })
  }
  await carryOn(workplace, state)
}

/** Whether a cell can only be done after another one. */
function isBefore(cell: CellPlan['cell'], after: CellPlan['cell'], { run }: RunState): boolean {
  switch (cell.stage) {
    case 'transcribe':
      return after.stage !== 'transcribe'
    case 'generate':
      return after.stage === 'translate' || isNarration(after.stage)
    case 'translate':
      return (
        isNarration(after.stage) &&
        after.language === cell.language &&
        after.language !== run.settings.language
      )
    case 'synthesize':
    case 'own_voice':
      return false
  }
}

/** Cancels everything of a prompt that is not done. What has not started will not; what runs is stopped. */
export async function cancelPrompt(workplace: Workplace, promptId: string): Promise<void> {
  for (const state of await requireRuns(workplace.database, promptId)) {
    for (const plan of planRun(state)) await cancelPlan(workplace, state, plan)
    await carryOn(workplace, state)
  }
}

/** Cancels one cell, unless it is done. What waits for it waits on. */
export async function cancelCell(workplace: Workplace, promptId: string, cellId: string): Promise<void> {
  const { state, plan } = await requireCell(workplace.database, promptId, cellId)
  await cancelPlan(workplace, state, plan)
  await carryOn(workplace, state)
}

async function cancelPlan(
  { database, queue }: Workplace,
  state: RunState,
  { cell, tasks, isWhole }: CellPlan,
): Promise<void> {
  if (isWhole && tasks.every(({ id }) => state.tasks.get(id)?.state === 'done')) return
  await changeCell(database, state.run.id, cell, { cancelled: true })
  for (const { id, step } of tasks) await queue.remove(step, [id])
}

/** Says that something about a run was changed, and has done what follows from it. */
export async function carryOn(workplace: Workplace, { run, prompt }: RunState): Promise<void> {
  await reopenRun(workplace.database, run.id)
  await touchPrompts(workplace.database, [prompt.id])
  await reconcile(workplace, run.id)
}
