import type { CellKey } from '../cell.js'
import type { RunState } from '../run-state.js'
import type { CellPlan } from './cell-plan.js'
import { planRun } from './plan-run.js'

/** Changes that are looked back over for what a cell showed before. */
const LOOK_BACK = 10

/**
 * The run's plans as they were before each of its last changes, the newest first. What was made by them is stored as
 * long as the run is, so they tell what a cell showed before what it depends on was changed.
 */
export class FormerPlans {
  private readonly states: Iterator<RunState>
  private readonly plans: CellPlan[][] = []

  constructor(state: RunState) {
    this.states = formerStates(state)
  }

  /** The former plans of a cell. They are made when they are asked for. */
  *ofCell({ stage, language }: CellKey): Generator<CellPlan> {
    for (let index = 0; ; index++) {
      const plans = this.plans[index] ?? this.planNext()
      if (!plans) return
      const plan = plans.find(({ cell }) => cell.stage === stage && cell.language === language)
      if (plan) yield plan
    }
  }

  private planNext(): CellPlan[] | null {
    const next = this.states.next()
    if (next.done) return null
    const plans = planRun(next.value)
    this.plans.push(plans)
    return plans
  }
}

/** Goes back over the changes of all cells in the order in which they were made. */
function* formerStates(state: RunState): Generator<RunState> {
  const versions = state.cells
    .flatMap((cell) => [...cell.past, ...cell.future].map((version) => ({ cell, version })))
    .toSorted((a, b) => b.version.leftAt - a.version.leftAt)
  let { cells } = state
  for (const { cell, version } of versions.slice(0, LOOK_BACK)) {
    const { edits, choices } = version
    cells = cells.map((one) =>
      one.stage === cell.stage && one.language === cell.language ? { ...one, edits, choices } : one,
    )
    yield { ...state, cells }
  }
}
