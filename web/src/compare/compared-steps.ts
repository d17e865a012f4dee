import type { CellView, PromptView, RunView } from '@mega-pipeline/pipeline'

/** What teams can be compared by: what each made of one step, in one language. */
export interface ComparedStep {
  /** `translate.fr` */
  readonly id: string
  readonly stage: CellView['stage']
  readonly language: string
}

/** One team's answer; the cell is left out where the team has none of this step. */
export interface TeamAnswer {
  readonly run: RunView
  readonly cell: CellView | undefined
}

/** Every step that a team of the row has, each once, in the order of the columns. */
export function comparedSteps({ runs }: Pick<PromptView, 'runs'>): ComparedStep[] {
  const steps = runs.flatMap(({ cells }) =>
    cells.map(({ stage, language }) => ({ id: `${stage}.${language}`, stage, language })),
  )
  return [...new Map(steps.map((step) => [step.id, step])).values()]
}

/** What each team made of a step. */
export function answersTo({ runs }: Pick<PromptView, 'runs'>, step: ComparedStep): TeamAnswer[] {
  return runs.map((run) => ({
    run,
    cell: run.cells.find(({ stage, language }) => stage === step.stage && language === step.language),
  }))
}
