import { setTimeout as wait } from 'node:timers/promises'
import {
  optionsViewSchema,
  promptPageSchema,
  promptViewSchema,
  sourceLanguage,
  type CellView,
  type PromptView,
} from '@mega-pipeline/pipeline'

const POLL_MILLISECONDS = 200

/** What a run is asked for. */
export interface Wishes {
  readonly languages: readonly string[]
  readonly words: number
  readonly teams?: readonly string[]
}

/** The gateway's API, used as a stranger would: by its addresses and its JSON. */
export class Api {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async targetLanguages(): Promise<string[]> {
    const { languages } = optionsViewSchema.parse(await this.json('/api/options'))
    return languages.map(({ code }) => code).filter((code) => code !== sourceLanguage)
  }

  async sendRecording(audio: Uint8Array, fileName: string, wishes: Wishes): Promise<PromptView> {
    const form = new FormData()
    form.set('audio', new File([new Uint8Array(audio)], fileName))
    form.set('languages', wishes.languages.join(','))
    form.set('words', String(wishes.words))
    return this.row('/api/prompts', { method: 'POST', body: form })
  }

  sendText(text: string, wishes: Wishes): Promise<PromptView> {
    return this.row('/api/prompts', { method: 'POST', ...json({ text, ...wishes }) })
  }

  read(promptId: string): Promise<PromptView> {
    return this.row(`/api/prompts/${promptId}`)
  }

  /** The newest rows, newest first. */
  async list(): Promise<PromptView[]> {
    return promptPageSchema.parse(await this.json('/api/prompts')).prompts
  }

  edit(promptId: string, cellId: string, text: string): Promise<PromptView> {
    return this.row(`/api/prompts/${promptId}/cells/${cellId}`, { method: 'PATCH', ...json({ text }) })
  }

  /** Deletes a row for good. */
  async remove(promptId: string): Promise<void> {
    await this.send(`/api/prompts/${promptId}?forever=true`, { method: 'DELETE' })
  }

  /** The row when nothing more can happen. A gateway that is away for a while is waited for. */
  async whenFinished(promptId: string): Promise<PromptView> {
    for (;;) {
      const row = await this.read(promptId).catch(ignoreLostConnection)
      if (row?.runs.every(({ isFinished }) => isFinished)) return row
      await wait(POLL_MILLISECONDS)
    }
  }

  async download(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.send(path)).arrayBuffer())
  }

  private async row(path: string, request?: RequestInit): Promise<PromptView> {
    return promptViewSchema.parse(await this.json(path, request))
  }

  private async json(path: string, request?: RequestInit): Promise<unknown> {
    return (await this.send(path, request)).json()
  }

  /** Throws what the gateway says when it refuses. */
  async send(path: string, request: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.url + path, request)
    if (response.ok) return response
    throw new Refusal(response.status, await response.text())
  }
}

/** The gateway answered, but not with what was asked for. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, words: string) {
    super(`The gateway answered ${status}: ${words}`)
    this.status = status
  }
}

function ignoreLostConnection(error: unknown): undefined {
  // While PostgreSQL starts again the gateway is there, but has no answer.
  if (error instanceof Refusal && error.status < 500) throw error
}

function json(body: unknown): RequestInit {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

export function cellsOf(row: PromptView): CellView[] {
  return row.runs.flatMap(({ cells }) => cells)
}

/** The cell of a stage, e.g. `translate`, in a language. */
export function cellOf(row: PromptView, stage: string, language: string): CellView {
  const cell = cellsOf(row).find((one) => one.stage === stage && one.language === language)
  if (!cell) throw new Error(`The row has no cell ${stage} ${language}.`)
  return cell
}

/** French, the project's first target, where this machine can translate into it; else another language. */
export async function targetLanguage(api: Api): Promise<string> {
  const languages = await api.targetLanguages()
  return languages.includes('fr') ? 'fr' : (languages[0] ?? '')
}
