import {
  editsForText,
  parseCellName,
  PipelineError,
  planRun,
  type CellPlan,
  type RunState,
  isNarration,
} from '@mega-pipeline/pipeline'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import {
  changeCell,
  deletePrompt,
  listDueRemovals,
  loadRunsOfPrompts,
  removalDone,
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

interface FoundCell {
  readonly state: RunState
  readonly plan: CellPlan
  /** All cells of the run. */
  readonly plans: readonly CellPlan[]
}

/** A cell of a prompt by its name, e.g. `local.translate.fr`. */
async function requireCell(database: Connection, promptId: string, cellId: string): Promise<FoundCell> {
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

/** Puts a new text into a cell. Only what depends on the sentences that changed is done again. */
export async function editCell(
  workplace: Workplace,
  promptId: string,
  cellId: string,
  text: string,
): Promise<void> {
  const { state, plan } = await requireCell(workplace.database, promptId, cellId)
  const { cell, own, emptyId } = plan
  if (isNarration(cell.stage)) {
    throw new PipelineError(
      'invalid_input',
      'cell_without_text',
      'A narration has no text of its own: edit the text it reads.',
    )
  }
  if (!plan.isWhole) {
    throw new PipelineError(
      'conflict',
      'cell_not_whole',
      'This text is still being made. Edit it when it is done.',
    )
  }
  const sentences = own.map((sentence) => ({ ...sentence, text: sentence.text ?? '' }))
  const edits = editsForText(sentences, text, emptyId, cell.language)
  await changeCell(workplace.database, state.run.id, cell, { edits })
  await goOn(workplace, state)
}

/** Tries a failed or cancelled cell again, with what it waits for. */
export async function retryCell(
  workplace: Workplace & Pick<Gateway, 'defaults'>,
  promptId: string,
  cellId: string,
): Promise<void> {
  const { state, plan, plans } = await requireCell(workplace.database, promptId, cellId)
  const { refusal } = state.run.settings
  if (refusal) await retryRefusedRun(workplace, state, refusal)
  const chain = plans.filter(({ cell }) => cell === plan.cell || isBefore(cell, plan.cell, state))
  await retryTasks(
    workplace.database,
    chain.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
  )
  for (const { cell } of chain) {
    if (cell.cancelled) await changeCell(workplace.database, state.run.id, cell, { cancelled: false })
  }
  await goOn(workplace, state)
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
    for (const { cell, tasks, isWhole } of planRun(state)) {
      const isDone = isWhole && tasks.every(({ id }) => state.tasks.get(id)?.state === 'done')
      if (isDone) continue
      await changeCell(workplace.database, state.run.id, cell, { cancelled: true })
      for (const { id, step } of tasks) await workplace.queue.remove(step, [id])
    }
    await goOn(workplace, state)
  }
}

async function goOn(workplace: Workplace, { run, prompt }: RunState): Promise<void> {
  await reopenRun(workplace.database, run.id)
  await touchPrompts(workplace.database, [prompt.id])
  await reconcile(workplace, run.id)
}

/** Deletes a prompt: its row, its files, its queued work, and the results that no other prompt uses. */
export async function removePrompt(
  workplace: Workplace & { bucket: Bucket },
  promptId: string,
): Promise<void> {
  const states = await requireRuns(workplace.database, promptId)
  const steps = new Map(
    states.flatMap((state) => planRun(state).flatMap(({ tasks }) => tasks.map(({ id, step }) => [id, step]))),
  )
  const orphaned = await deletePrompt(workplace.database, promptId)
  for (const id of orphaned ?? []) {
    const step = steps.get(id)
    if (step) await workplace.queue.remove(step, [id])
  }
  await removeDueFiles(workplace)
}

/** Removes the files that nobody owns any more from the bucket. */
export async function removeDueFiles({
  database,
  bucket,
}: {
  database: Connection
  bucket: Bucket
}): Promise<void> {
  for (const key of await listDueRemovals(database)) {
    await bucket.remove(key)
    await removalDone(database, key)
  }
}
