import type { CellPlan, CellView } from '@mega-pipeline/pipeline'
import type { Provenance } from './provenance-schema.js'

type CellProvenance = Provenance['runs'][0]['cells'][0]

/**
 * How a cell came about: what made each sentence, in which time, and what people changed.
 * @param plans of all cells of its run
 */
export function cellProvenance(view: CellView, plans: readonly CellPlan[]): CellProvenance {
  const { id, stage, language, status, engine, edited, waitSeconds, computeSeconds, problem } = view
  return {
    id,
    stage,
    language,
    status,
    engine,
    edited,
    waitSeconds,
    computeSeconds,
    problem: problem?.message ?? null,
    sentences: view.segments.map((segment) => ({
      text: segment.text ?? '',
      engine: segment.engine,
      startSeconds: segment.startSeconds,
      endSeconds: segment.endSeconds,
      notes: [...segment.notes],
    })),
    edits: editsOf(view, plans),
  }
}

/** What people wrote, and in the place of what. */
function editsOf({ stage, language }: CellView, plans: readonly CellPlan[]): CellProvenance['edits'] {
  const plan = plans.find(({ cell }) => cell.stage === stage && cell.language === language)
  return Object.entries(plan?.cell.edits ?? {}).map(([id, sentences]) => ({
    was: plan?.own.find((sentence) => sentence.id === id)?.text ?? null,
    is: sentences.map(({ text }) => text).join(' '),
  }))
}
