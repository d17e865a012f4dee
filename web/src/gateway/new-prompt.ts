/** What a new prompt is made of. */
export type PromptContent = { readonly text: string } | { readonly audio: Blob; readonly fileName: string }

/** What is to be made of a prompt; what is left out the gateway, or the team, decides. */
export interface PromptWishes {
  readonly languages: readonly string[]
  readonly words?: number | undefined
  readonly tone?: string | undefined
  /** Ids of voices, each for the language it speaks. */
  readonly voices: readonly string[]
  readonly template?: string | undefined
  /** Id of an own voice. */
  readonly ownVoice?: string | undefined
  readonly teams?: readonly string[] | undefined
}

export interface NewPrompt {
  readonly content: PromptContent
  readonly wishes: PromptWishes
  /** The same for every attempt to send it, so that a lost answer makes no second prompt. */
  readonly idempotencyKey: string
}

/** The body of the request that makes a prompt, with its headers. */
export function newPromptBody({ content, wishes, idempotencyKey }: NewPrompt): {
  readonly body: string | FormData
  readonly headers: Readonly<Record<string, string>>
} {
  const headers = { 'idempotency-key': idempotencyKey }
  if ('text' in content) {
    const body = JSON.stringify({ text: content.text, ...wishes })
    return { body, headers: { ...headers, 'content-type': 'application/json' } }
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(wishes)) {
    if (value !== undefined) form.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  form.set('audio', content.audio, content.fileName)
  return { body: form, headers }
}
