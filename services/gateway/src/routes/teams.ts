import type { RouteHandler } from '@hono/zod-openapi'
import {
  teamListSchema,
  teamNameSchema,
  teamSchema,
  teamSettingsSchema,
  teamViewSchema,
  type Team,
  type TeamView,
} from '@mega-pipeline/pipeline'
import { createRoute, json, problems, z, type HttpEnvironment } from '@mega-pipeline/platform/http'
import { offersOf, type Gateway } from '../gateway.js'
import { addTeam, removeTeam, replaceTeam } from '../teams/change-team.js'
import { everyTeam } from '../teams/team-defaults.js'
import { viewEngineChoices, viewTeam } from '../teams/view-teams.js'

const nameParameter = z.object({
  name: z.string().openapi({ description: 'Name of a team.', example: 'blue' }),
})
const refusals = { ...problems.invalid, ...problems.body, ...problems.conflict, ...problems.unavailable }

export const listTeamsRoute = createRoute({
  method: 'get',
  path: '/api/teams',
  tags: ['Teams'],
  summary: 'Every team with what it would use now, and what teams can choose from',
  responses: { 200: json(teamListSchema, 'The team `local` first, then the oldest.') },
})

export function listTeams(gateway: Gateway): RouteHandler<typeof listTeamsRoute, HttpEnvironment> {
  return async (c) => {
    const [teams, offers] = await Promise.all([everyTeam(gateway), offersOf(gateway)])
    const views = teams.map((team) => viewTeam(team, gateway.defaults, offers))
    return c.json({ teams: views, engines: viewEngineChoices(offers) }, 200)
  }
}

export const addTeamRoute = createRoute({
  method: 'post',
  path: '/api/teams',
  tags: ['Teams'],
  summary: 'Add a team',
  description:
    'What is left out it does as the team `local` does. Everything that it names must be here now.',
  request: { body: { required: true, content: { 'application/json': { schema: teamSchema } } } },
  responses: { 201: json(teamViewSchema, 'The team.'), ...refusals },
})

export function postTeam(gateway: Gateway): RouteHandler<typeof addTeamRoute, HttpEnvironment> {
  return async (c) => {
    const team = c.req.valid('json')
    await addTeam(gateway, team)
    return c.json(await view(gateway, team), 201)
  }
}

export const putTeamRoute = createRoute({
  method: 'put',
  path: '/api/teams/{name}',
  tags: ['Teams'],
  summary: 'Change a team, or add it if there is none of this name',
  description: 'Replaces all of it. Prompts that it has begun stay as they were begun.',
  request: {
    params: nameParameter.extend({ name: teamNameSchema }),
    body: { required: true, content: { 'application/json': { schema: teamSettingsSchema } } },
  },
  responses: { 200: json(teamViewSchema, 'The team.'), ...refusals },
})

export function putTeam(gateway: Gateway): RouteHandler<typeof putTeamRoute, HttpEnvironment> {
  return async (c) => {
    const team = { name: c.req.valid('param').name, ...c.req.valid('json') }
    await replaceTeam(gateway, team)
    return c.json(await view(gateway, team), 200)
  }
}

export const deleteTeamRoute = createRoute({
  method: 'delete',
  path: '/api/teams/{name}',
  tags: ['Teams'],
  summary: 'Delete a team',
  description: 'What it has made stays on the board.',
  request: { params: nameParameter },
  responses: { 204: { description: 'It is gone.' }, ...problems.notFound, ...problems.conflict },
})

export function deleteTeam(gateway: Gateway): RouteHandler<typeof deleteTeamRoute, HttpEnvironment> {
  return async (c) => {
    await removeTeam(gateway, c.req.valid('param').name)
    return c.body(null, 204)
  }
}

async function view(gateway: Gateway, team: Team): Promise<TeamView> {
  return viewTeam(team, gateway.defaults, await offersOf(gateway))
}
