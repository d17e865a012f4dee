import { choiceFor } from '../choices.js'
import { contentHash } from '../content-hash.js'
import { applyEdits } from '../edits.js'
import { renderPromptTemplate } from '../prompt-template.js'
import { cellOf, type RunState } from '../run-state.js'
import { joinSentenceTexts } from '../sentences.js'
import { outputOf, taskOf } from '../task.js'
import { publishTasks, type CellPlan } from './cell-plan.js'
import { withRewrites } from './rewrites.js'

/** The transcript, expanded. It is written sentence by sentence, so there may be some before it is whole. */
export function planGeneration(state: RunState, transcript: CellPlan): CellPlan {
  const { language, words, tone, template, seed, temperature, engines } = state.run.settings
  const cell = cellOf(state, { stage: 'generate', language })
  const spoken = joinSentenceTexts(
    transcript.sentences.map((sentence) => ({ ...sentence, text: sentence.text ?? '' })),
  )
  if (!transcript.isWhole || spoken === '') {
    const emptyId = contentHash(['not generated', spoken])
    return { cell, tasks: [], own: [], sentences: [], isWhole: transcript.isWhole, emptyId }
  }
  const chosen = choiceFor(cell)
  const task = taskOf({
    step: 'generate_text',
    engine: chosen.engine ?? engines.generate,
    input: {
      kind: 'generate',
      prompt: renderPromptTemplate(template, { prompt: spoken, words, tone, language }),
      language,
      words,
      seed: chosen.seed ?? seed,
      temperature,
    },
    priority: 1,
  })
  const output = outputOf(state.tasks, 'generate', task)
  const { own, tasks } = withRewrites(state, cell, task, output?.sentences ?? [])
  const emptyId = `${task.id}.0`
  const isWhole =
    state.tasks.get(task.id)?.state === 'done' && own.every((sentence) => sentence.text !== null)
  const plan = { cell, own, sentences: applyEdits(own, cell.edits, emptyId), isWhole, emptyId }
  return { ...plan, tasks: [task, ...tasks, ...publishTasks(state, plan, 'generate_text')] }
}
