import { contentHash } from '../content-hash.js'
import { choiceFor } from '../choices.js'
import { applyEdits } from '../edits.js'
import type { Language } from '../language.js'
import type { EngineChoice } from '../run.js'
import { cellOf, type RunState } from '../run-state.js'
import { outputOf, taskOf, type Task } from '../task.js'
import { publishTasks, type CellPlan, type PlannedSentence } from './cell-plan.js'

/** The generated text in another language: a task for each sentence, from the moment the sentence is written. */
export function planTranslation(state: RunState, text: CellPlan, language: Language): CellPlan {
  const cell = cellOf(state, { stage: 'translate', language })
  const tasks: Task[] = []
  const seen = new Map<string, number>()
  const own = text.sentences.map((source, index): PlannedSentence => {
    const { place, startsParagraph } = source
    const known = { place, startsParagraph, sourceId: source.id }
    if (source.text === null) return { ...known, id: contentHash(['not written', place]), text: null }
    const { engine = state.run.settings.engines.translate } = choiceFor(cell, place)
    const task = translationTask(state, engine, source.text, language, index)
    tasks.push(task)
    const output = outputOf(state.tasks, 'translate', task)
    return {
      ...known,
      id: sentenceId(task, seen),
      text: output?.text ?? null,
      taskId: task.id,
      ...(output && { engine: output.engine, notes: output.notes }),
    }
  })
  const emptyId = contentHash(['not translated', language])
  const sentences = applyEdits(own, cell.edits, emptyId)
  const isWhole = text.isWhole && sentences.every((sentence) => sentence.text !== null)
  const plan = { cell, own, sentences, isWhole, emptyId }
  return { ...plan, tasks: [...tasks, ...publishTasks(state, plan, 'translate_text')] }
}

function translationTask(state: RunState, engine: EngineChoice, text: string, to: Language, index: number) {
  const { language: from } = state.run.settings
  return taskOf({
    step: 'translate_text',
    engine,
    input: { kind: 'translate', text, from, to },
    priority: index + 1,
  })
}

/** Equal sentences share a task; their ids still differ, so that one can be edited without the other. */
function sentenceId(task: Task, seen: Map<string, number>): string {
  const occurrence = seen.get(task.id) ?? 0
  seen.set(task.id, occurrence + 1)
  return `${task.id}.${occurrence}`
}
