import type { RouteHandler } from '@hono/zod-openapi'
import { promptTasksSchema, type PromptTasks, type TaskView } from '@mega-pipeline/pipeline'
import { listTaskHistory, type TaskHistory } from '@mega-pipeline/platform/database'
import { createRoute, json, problems, type HttpEnvironment } from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import type { Gateway } from '../gateway.js'
import { promptIdParameter } from '../routes/prompt-id-parameter.js'

export const tasksRoute = createRoute({
  method: 'get',
  path: '/api/prompts/{id}/tasks',
  tags: ['Prompts'],
  summary: 'Every task of a row, with its times and what it took',
  request: { params: promptIdParameter },
  responses: { 200: json(promptTasksSchema, 'The tasks of its runs.'), ...problems.notFound },
})

export function readTasks({ database }: Gateway): RouteHandler<typeof tasksRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    const states = await requireRuns(database, id)
    const tasks = await listTaskHistory(database, id)
    const runs = states.map(({ run: { id: runId, team } }) => ({
      id: runId,
      team,
      tasks: tasks.filter((task) => task.runId === runId).map(viewTask),
    }))
    return c.json({ promptId: id, now: new Date().toISOString(), runs } satisfies PromptTasks, 200)
  }
}

function viewTask({ runId: _runId, team: _team, ...task }: TaskHistory): TaskView {
  const { wantedAt, queuedAt, startedAt, finishedAt } = task
  return {
    ...task,
    wantedAt: wantedAt.toISOString(),
    queuedAt: queuedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
