import type { Cell } from '../cell.js'
import type { WrittenSentence } from '../engine.js'
import type { RunState } from '../run-state.js'
import { outputOf, taskOf, type Task } from '../task.js'
import type { PlannedSentence } from './cell-plan.js'

/**
 * The sentences that a task has written, each one for which something was chosen written anew: by a task of its own,
 * that goes on from the sentences before it as they were first written. So no other sentence changes with it.
 */
export function withRewrites(
  state: RunState,
  { choices }: Cell,
  writing: Task,
  written: readonly WrittenSentence[],
): { own: PlannedSentence[]; tasks: Task[] } {
  const { input } = writing
  if (input.kind !== 'generate') throw new Error(`Task ${writing.id} writes nothing.`)
  const { step, priority } = writing
  const tasks: Task[] = []
  const own = written.map((sentence, index): PlannedSentence => {
    const place = `${writing.id}.${index}`
    const { engine = writing.engine, seed = input.seed } = choices[place] ?? {}
    if (!choices[place]) return { ...sentence, id: place, place }
    const task = taskOf({
      step,
      engine,
      input: { ...input, seed, after: written.slice(0, index) },
      priority,
    })
    tasks.push(task)
    const isDone = state.tasks.get(task.id)?.state === 'done'
    const output = isDone ? outputOf(state.tasks, 'generate', task) : null
    // Where the engine would have ended the text, there is no other sentence than the one that stood there.
    const text = output ? (output.sentences[0]?.text ?? sentence.text) : null
    return {
      id: `${task.id}.0`,
      place,
      text,
      startsParagraph: sentence.startsParagraph,
      taskId: task.id,
      ...(output && { engine: output.engine }),
    }
  })
  return { own, tasks }
}
