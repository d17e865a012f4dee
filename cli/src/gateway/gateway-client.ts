import { setTimeout as wait } from 'node:timers/promises'
import {
  PipelineError,
  promptViewSchema,
  teamListSchema,
  type PromptView,
  type Team,
  type TeamView,
} from '@mega-pipeline/pipeline'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { z } from 'zod'

/** What may be asked of a new prompt; what is left out is chosen by the gateway. */
export interface PromptWishes {
  readonly languages?: readonly string[] | undefined
  readonly voices?: readonly string[] | undefined
  readonly words?: number | undefined
  readonly tone?: string | undefined
  /** Teams, each with a run of its own; `all` is every one. */
  readonly teams?: readonly string[] | undefined
  /** Id of an own voice, in which the translations are narrated once more. */
  readonly ownVoice?: string | undefined
  /** Engine ids by stage. */
  readonly engines?: Readonly<Record<string, string>> | undefined
}

const errorSchema = z.object({ error: z.object({ message: z.string(), code: z.string().nullable() }) })
const ownVoiceSchema = z.object({ id: z.string(), name: z.string(), createdAt: z.string() })
/** A person's own voice. */
export type OwnVoiceView = z.infer<typeof ownVoiceSchema>

const RECONNECT_MILLISECONDS = 1000

/** The gateway's API, as far as the command needs it. Refusals are `PipelineError`s with the gateway's own words. */
export class GatewayClient {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async sendRecording(audio: Blob, fileName: string, wishes: PromptWishes): Promise<PromptView> {
    const form = new FormData()
    form.set('audio', audio, fileName)
    if (wishes.languages) form.set('languages', wishes.languages.join(','))
    if (wishes.voices) form.set('voices', wishes.voices.join(','))
    if (wishes.words !== undefined) form.set('words', String(wishes.words))
    if (wishes.tone !== undefined) form.set('tone', wishes.tone)
    if (wishes.teams) form.set('teams', wishes.teams.join(','))
    if (wishes.engines) form.set('engines', JSON.stringify(wishes.engines))
    if (wishes.ownVoice !== undefined) form.set('ownVoice', wishes.ownVoice)
    return this.create({ body: form })
  }

  async sendText(text: string, wishes: PromptWishes): Promise<PromptView> {
    return this.create(jsonRequest('POST', { text, ...wishes }))
  }

  async addVoice(voice: { name: string; sample: Blob; consent: Blob }): Promise<OwnVoiceView> {
    const form = new FormData()
    form.set('name', voice.name)
    form.set('sample', voice.sample, 'sample')
    form.set('consent', voice.consent, 'consent')
    const response = await this.send('/api/voices', { method: 'POST', body: form })
    return ownVoiceSchema.parse(await response.json())
  }

  async listVoices(): Promise<OwnVoiceView[]> {
    const response = await this.send('/api/voices')
    return z.object({ voices: z.array(ownVoiceSchema) }).parse(await response.json()).voices
  }

  async removeVoice(id: string): Promise<void> {
    await this.send(`/api/voices/${encodeURIComponent(id)}`, { method: 'DELETE' })
  }

  /** Every team, the one of the settings first. */
  async listTeams(): Promise<TeamView[]> {
    return teamListSchema.parse(await (await this.send('/api/teams')).json()).teams
  }

  async addTeam(team: Team): Promise<void> {
    await this.send('/api/teams', jsonRequest('POST', team))
  }

  /** Adds a team, or puts it in the place of the one of its name. */
  async putTeam({ name, ...settings }: Team): Promise<void> {
    await this.send(`/api/teams/${encodeURIComponent(name)}`, jsonRequest('PUT', settings))
  }

  async removeTeam(name: string): Promise<void> {
    await this.send(`/api/teams/${encodeURIComponent(name)}`, { method: 'DELETE' })
  }

  /** The bytes of a file that a view names. */
  async download(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.send(path)).arrayBuffer())
  }

  /** The row, now and after every change, until nothing more can happen. A lost connection is made again. */
  async *follow(promptId: string, signal: AbortSignal): AsyncGenerator<PromptView> {
    for (;;) {
      try {
        for await (const view of this.events(promptId, signal)) {
          yield view
          if (view.runs.every(({ isFinished }) => isFinished)) return
        }
      } catch (error) {
        if (signal.aborted || error instanceof PipelineError) throw error
      }
      await wait(RECONNECT_MILLISECONDS, undefined, { signal })
    }
  }

  private async *events(promptId: string, signal: AbortSignal): AsyncGenerator<PromptView> {
    const response = await this.send(`/api/prompts/${promptId}/events`, { signal })
    const events = response.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())
    for await (const { event, data } of events ?? []) {
      if (event === 'deleted')
        throw new PipelineError('not_found', 'prompt_deleted', 'The prompt was deleted meanwhile.')
      if (event === 'prompt') yield promptViewSchema.parse(JSON.parse(data))
    }
  }

  private async create(request: RequestInit): Promise<PromptView> {
    const response = await this.send('/api/prompts', { ...request, method: 'POST' })
    return promptViewSchema.parse(await response.json())
  }

  private async send(path: string, request: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.url), request)
    if (response.ok) return response
    const parsed = errorSchema.safeParse(await response.json().catch(() => null))
    const { message, code } = parsed.data?.error ?? {
      message: `The gateway answered ${response.status}.`,
      code: null,
    }
    throw new PipelineError('invalid_input', code ?? 'refused', message)
  }
}

function jsonRequest(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
