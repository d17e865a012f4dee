import {
  PipelineError,
  type TaskInput,
  type TaskKind,
  type TaskOutput,
  type TaskOutputs,
} from '@mega-pipeline/pipeline'
import type { StartedTask } from '../database/index.js'
import type { Perform, TaskCall } from './work-on-step.js'

/** Does a task of one kind. `earlier` is what an attempt that did not finish had already brought. */
export type Performer<Kind extends TaskKind> = (
  input: Extract<TaskInput, { kind: Kind }>,
  call: TaskCall & {
    readonly taskId: string
    /** The id of the engine that the run asked for. */
    readonly engine: string
    readonly earlier: TaskOutputs[Kind] | null
  },
) => Promise<TaskOutputs[Kind]>

export type Performers = { readonly [Kind in TaskKind]?: Performer<Kind> }

/** Gives every task to the performer of its kind. */
export function performByKind(performers: Performers): Perform {
  return async (started, call) => {
    const { kind } = started.task.input
    const performer = performers[kind] as
      | ((input: TaskInput, call: CallOf) => Promise<TaskOutput>)
      | undefined
    if (!performer) {
      throw new PipelineError(
        'unavailable',
        'task_for_another_service',
        `This service does not do tasks of the kind "${kind}". Check the STEPS that it works on.`,
      )
    }
    const { id: taskId, engine, input } = started.task
    return performer(input, { ...call, taskId, engine: engine.id, earlier: started.earlier })
  }
}

type CallOf = TaskCall & { taskId: string; engine: string; earlier: StartedTask['earlier'] }
