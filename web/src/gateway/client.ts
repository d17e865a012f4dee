import type { OptionsView, PromptPage, PromptView } from '@mega-pipeline/pipeline'
import { errorOf, GatewayError } from './gateway-error'

/** What a new prompt is made of, and what is to be made of it. */
export interface NewPrompt {
  readonly content: { readonly text: string } | { readonly audio: Blob; readonly fileName: string }
  readonly languages: readonly string[]
  readonly words: number
}

/** The path of the board's event stream: `prompt` events bring a PromptView, `deleted` events an id. */
export const eventsPath = '/api/events'

/** The gateway's API: the page's only way to it. Every call throws a {@link GatewayError}. */
export const gateway = {
  readOptions: (signal: AbortSignal) => call<OptionsView>('/api/options', { signal }),

  listPrompts: (cursor: string | null, limit: number, signal: AbortSignal) => {
    const query = new URLSearchParams({ limit: String(limit), ...(cursor !== null && { cursor }) })
    return call<PromptPage>(`/api/prompts?${query}`, { signal })
  },

  createPrompt: (prompt: NewPrompt) =>
    call<PromptView>('/api/prompts', { method: 'POST', ...bodyOf(prompt) }),

  retryCell: (promptId: string, cellId: string) =>
    call<PromptView>(`${promptPath(promptId)}/cells/${encodeURIComponent(cellId)}/retry`, { method: 'POST' }),

  cancelPrompt: (promptId: string) => call<PromptView>(`${promptPath(promptId)}/cancel`, { method: 'POST' }),

  deletePrompt: async (promptId: string) => {
    await send(promptPath(promptId), { method: 'DELETE' })
  },
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
