import type { Team, TeamSettings } from '@mega-pipeline/pipeline'
import { touchPrompts } from './changes.js'
import type { Connection } from './open-database.js'

/** The stored teams, the oldest first. The team `local` is not among them. */
export async function listTeams(database: Connection): Promise<Team[]> {
  const rows = await database.selectFrom('teams').selectAll().orderBy('created_at').orderBy('name').execute()
  return rows.map(({ name, settings }) => ({ name, ...settings }))
}

/** Stores a new team. False when there is one of its name, which then stays as it is. */
export async function insertTeam(database: Connection, team: Team): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('teams')
    .values(rowOf(team))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Stores a team in the place of the one of its name, if there is one. */
export async function putTeam(database: Connection, team: Team): Promise<void> {
  const row = rowOf(team)
  await database
    .insertInto('teams')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ settings: row.settings }))
    .execute()
}

/** False when there is no such team. What it has made stays: a run keeps the settings it was started with. */
export async function deleteTeam(database: Connection, name: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('teams')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Notes whose answer to a prompt somebody keeps; null takes that back. */
export async function preferTeam(database: Connection, promptId: string, team: string | null): Promise<void> {
  await database.updateTable('prompts').set({ preferred_team: team }).where('id', '=', promptId).execute()
  await touchPrompts(database, [promptId])
}

function rowOf({ name, ...settings }: Team): { name: string; settings: string } {
  return { name, settings: JSON.stringify(settings satisfies TeamSettings) }
}
