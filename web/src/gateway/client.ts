import type {
  EnginesView,
  ModelsView,
  OptionsView,
  PromptPage,
  PromptTasks,
  PromptView,
  Team,
  TeamList,
  TeamView,
  WorkView,
} from '@mega-pipeline/pipeline'
import { errorOf, GatewayError } from './gateway-error'
import type { PromptFilter } from './prompt-filter'
import { newPromptBody, type NewPrompt } from './new-prompt'
import { sendWithProgress } from './send-with-progress'

/** The path of the board's event stream, with what was missed after the event of this id. */
export function eventsPath(lastEventId: string | undefined): string {
  return `/api/events${lastEventId === undefined ? '' : `?${addressQuery({ since: lastEventId })}`}`
}

/** A page of rows: those that the filter lets through, of these ids if any are given. */
export interface PromptPageQuery extends PromptFilter {
  readonly cursor?: string | null
  readonly limit: number
  readonly ids?: readonly string[]
}

/** A new text for a sentence, or for all from it through another one. */
export interface SentenceEdit {
  readonly from: string
  readonly through: string
  readonly text: string
  /** The text as it was seen: the gateway refuses the edit when it is another one by now. */
  readonly expected: string
}

/** What a cell or a sentence is to be done by; nothing is what the run was asked for. */
export interface CellWish {
  readonly engine?: string
  readonly voice?: string
  readonly seed?: 'another'
}

/** The engines that could do a cell, with the voices that could speak it. */
export interface CellChoices {
  readonly engines: readonly {
    readonly id: string
    readonly voices: readonly { readonly id: string; readonly name: string }[]
  }[]
}

/** The gateway's API: the page's only way to it. Every call throws a {@link GatewayError}. */
export const gateway = {
  readOptions: (signal: AbortSignal) => call<OptionsView>('/api/options', { signal }),

  listPrompts: (query: PromptPageQuery, signal?: AbortSignal) =>
    call<PromptPage>(`/api/prompts?${addressQuery({ ...query, ids: query.ids?.join(',') })}`, {
      ...(signal && { signal }),
    }),

  readWork: (signal: AbortSignal) => call<WorkView>('/api/work', { signal }),

  createPrompt: (prompt: NewPrompt, onProgress: (share: number) => void, signal: AbortSignal) =>
    sendWithProgress<PromptView>({ path: '/api/prompts', ...newPromptBody(prompt), onProgress, signal }),

  /** A text as sound: mp3. */
  speak: async (speech: { input: string; voice: string; language: string }, signal: AbortSignal) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...speech, model: 'tts-1', response_format: 'mp3' })
    return (await send('/v1/audio/speech', { method: 'POST', headers, body, signal })).blob()
  },

  readPrompt: (promptId: string, signal: AbortSignal) => call<PromptView>(promptPath(promptId), { signal }),

  readTasks: (promptId: string, signal: AbortSignal) =>
    call<PromptTasks>(`${promptPath(promptId)}/tasks`, { signal }),

  readEngines: (signal: AbortSignal) => call<EnginesView>('/api/engines', { signal }),

  listModels: (signal: AbortSignal) => call<ModelsView>('/api/models', { signal }),

  pullModel: (modelId: string) => call<ModelsView>(pullPath(modelId), { method: 'POST' }),

  cancelPull: (modelId: string) => call<ModelsView>(pullPath(modelId), { method: 'DELETE' }),

  listTeams: (signal: AbortSignal) => call<TeamList>('/api/teams', { signal }),

  addTeam: (team: Team) => call<TeamView>('/api/teams', jsonRequest('POST', team)),

  /** Adds a team, or puts it in the place of the one of its name. */
  putTeam: ({ name, ...settings }: Team) => call<TeamView>(teamPath(name), jsonRequest('PUT', settings)),

  deleteTeam: async (name: string) => {
    await send(teamPath(name), { method: 'DELETE' })
  },

  /** Keeps one team's answer to a prompt; null takes that back. */
  preferTeam: (promptId: string, team: string | null) =>
    call<PromptView>(`${promptPath(promptId)}/preferred-team`, jsonRequest('PUT', { team })),

  retryCell: (promptId: string, cellId: string) =>
    call<PromptView>(`${cellPath(promptId, cellId)}/retry`, { method: 'POST' }),

  cancelCell: (promptId: string, cellId: string) =>
    call<PromptView>(`${cellPath(promptId, cellId)}/cancel`, { method: 'POST' }),

  editSentence: (promptId: string, cellId: string, { from, ...edit }: SentenceEdit) =>
    call<PromptView>(segmentPath(promptId, cellId, from), jsonRequest('PATCH', edit)),

  readChoices: (promptId: string, cellId: string, signal: AbortSignal) =>
    call<CellChoices>(`${cellPath(promptId, cellId)}/choices`, { signal }),

  /** Has a sentence, or without one the whole cell, done otherwise. */
  chooseForCell: (promptId: string, cellId: string, segmentId: string | null, wish: CellWish) => {
    const path = segmentId === null ? cellPath(promptId, cellId) : segmentPath(promptId, cellId, segmentId)
    return call<PromptView>(`${path}/choice`, jsonRequest('PUT', wish))
  },

  /** Takes back the last change of a cell of this version. */
  undoCell: (promptId: string, cellId: string, version: number) =>
    call<PromptView>(`${cellPath(promptId, cellId)}/undo?${addressQuery({ version })}`, { method: 'POST' }),

  redoCell: (promptId: string, cellId: string, version: number) =>
    call<PromptView>(`${cellPath(promptId, cellId)}/redo?${addressQuery({ version })}`, { method: 'POST' }),

  addLanguages: (promptId: string, languages: readonly string[]) =>
    call<PromptView>(`${promptPath(promptId)}/languages`, jsonRequest('POST', { languages })),

  removeLanguage: (promptId: string, language: string) =>
    call<PromptView>(`${promptPath(promptId)}/languages/${encodeURIComponent(language)}`, {
      method: 'DELETE',
    }),

  restorePrompt: (promptId: string) =>
    call<PromptView>(`${promptPath(promptId)}/restore`, { method: 'POST' }),

  /** Tries everything of a row again that failed or was cancelled. */
  retryPrompt: (promptId: string) => call<PromptView>(`${promptPath(promptId)}/retry`, { method: 'POST' }),

  cancelPrompt: (promptId: string) => call<PromptView>(`${promptPath(promptId)}/cancel`, { method: 'POST' }),

  deletePrompt: async (promptId: string) => {
    await send(promptPath(promptId), { method: 'DELETE' })
  },
}

/** What stands behind the `?` of an address; what is not given is left out. */
function addressQuery(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(given).toString()
}

function pullPath(modelId: string): string {
  return `/api/models/${encodeURIComponent(modelId)}/pull`
}

function teamPath(name: string): string {
  return `/api/teams/${encodeURIComponent(name)}`
}

function promptPath(promptId: string): string {
  return `/api/prompts/${encodeURIComponent(promptId)}`
}

function cellPath(promptId: string, cellId: string): string {
  return `${promptPath(promptId)}/cells/${encodeURIComponent(cellId)}`
}

function segmentPath(promptId: string, cellId: string, segmentId: string): string {
  return `${cellPath(promptId, cellId)}/segments/${encodeURIComponent(segmentId)}`
}

async function call<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await send(path, init)
  return (await response.json()) as Answer
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new GatewayError(0, 'unreachable', 'The server cannot be reached.')
  })
  if (!response.ok) throw await errorOf(response)
  return response
}

function jsonRequest(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
