import type {
  EnginesView,
  ModelsView,
  OptionsView,
  PromptPage,
  PromptTasks,
  PromptView,
  WorkView,
} from '@mega-pipeline/pipeline'
import { errorOf, GatewayError } from './gateway-error'
import type { PromptFilter } from './prompt-filter'

/** What a new prompt is made of, and what is to be made of it. */
export interface NewPrompt {
  readonly content: { readonly text: string } | { readonly audio: Blob; readonly fileName: string }
  readonly languages: readonly string[]
  readonly words: number
}

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

/** The gateway's API: the page's only way to it. Every call throws a {@link GatewayError}. */
export const gateway = {
  readOptions: (signal: AbortSignal) => call<OptionsView>('/api/options', { signal }),

  listPrompts: (query: PromptPageQuery, signal?: AbortSignal) =>
    call<PromptPage>(`/api/prompts?${addressQuery({ ...query, ids: query.ids?.join(',') })}`, {
      ...(signal && { signal }),
    }),

  readWork: (signal: AbortSignal) => call<WorkView>('/api/work', { signal }),

  createPrompt: (prompt: NewPrompt) =>
    call<PromptView>('/api/prompts', { method: 'POST', ...bodyOf(prompt) }),

  readTasks: (promptId: string, signal: AbortSignal) =>
    call<PromptTasks>(`${promptPath(promptId)}/tasks`, { signal }),

  readEngines: (signal: AbortSignal) => call<EnginesView>('/api/engines', { signal }),

  listModels: (signal: AbortSignal) => call<ModelsView>('/api/models', { signal }),

  pullModel: (modelId: string) => call<ModelsView>(pullPath(modelId), { method: 'POST' }),

  cancelPull: (modelId: string) => call<ModelsView>(pullPath(modelId), { method: 'DELETE' }),

  retryCell: (promptId: string, cellId: string) =>
    call<PromptView>(`${promptPath(promptId)}/cells/${encodeURIComponent(cellId)}/retry`, { method: 'POST' }),

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

function promptPath(promptId: string): string {
  return `/api/prompts/${encodeURIComponent(promptId)}`
}

function bodyOf({ content, languages, words }: NewPrompt): RequestInit {
  if ('text' in content) {
    const body = JSON.stringify({ text: content.text, languages, words })
    return { body, headers: { 'content-type': 'application/json' } }
  }
  const form = new FormData()
  form.set('languages', languages.join(','))
  form.set('words', String(words))
  form.set('audio', content.audio, content.fileName)
  return { body: form }
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
