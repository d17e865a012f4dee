import { PipelineError, type VoiceSample } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import { errorCodeOf, remoteProblem, statusProblem, unreadable } from '../remote-problem.js'
import { withPatience } from '../with-patience.js'
import type { CloningAccess, VoiceCloning } from './voice-cloning.js'

const ADDRESS = 'https://api.elevenlabs.io'

const voiceAdded = z.object({ voice_id: z.string().min(1) })
const voicePage = z.object({
  voices: z.array(z.object({ voice_id: z.string(), name: z.string() })),
  has_more: z.boolean(),
  next_page_token: z.string().nullish(),
})

/** What it may say of a sample: of a form or length that it does not take, or no room for another voice. */
const sampleStatuses: readonly number[] = [400, 413, 415, 422]

/** ElevenLabs' instant voice cloning, https://elevenlabs.io/docs/api-reference/voices/ivc/create. */
export function openElevenLabsCloning(access: CloningAccess, patienceSeconds: number): VoiceCloning {
  const ask: Ask = (path, init, signal) =>
    withPatience(access.id, patienceSeconds, signal, (itsSignal) => answerOf(access, path, init, itsSignal))
  return {
    find: (name, signal) => findVoices(access, ask, name, signal),
    add: async (name, sample, signal) => {
      const answer = await ask('/v1/voices/add', { method: 'POST', body: formOf(name, sample) }, signal)
      if (sampleStatuses.includes(answer.status)) throw sampleRefused(access, answer)
      return read(access, answer, voiceAdded).voice_id
    },
    remove: async (voice, signal) => {
      const answer = await ask(`/v1/voices/${encodeURIComponent(voice)}`, { method: 'DELETE' }, signal)
      if (answer.isOk) return
      const problem = problemOf(access, answer)
      if (answer.status !== 404 && problem.code !== 'voice_unknown') throw problem
    },
  }
}

type Ask = (path: string, init: RequestInit, signal: AbortSignal) => Promise<Answer>
interface Answer {
  readonly status: number
  readonly isOk: boolean
  readonly text: string
}

async function answerOf(
  access: CloningAccess,
  path: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const headers = { 'xi-api-key': access.key ?? '' }
    const response = await access.fetch(ADDRESS + path, { ...init, headers, signal })
    return { status: response.status, isOk: response.ok, text: await response.text() }
  } catch (error) {
    signal.throwIfAborted()
    throw remoteProblem(error, access)
  }
}

/** The search is by parts of names and descriptions, so that others may be among what it finds. */
async function findVoices(
  access: CloningAccess,
  ask: Ask,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found: string[] = []
  const query = new URLSearchParams({
    search: name,
    category: 'cloned',
    sort: 'created_at_unix',
    sort_direction: 'asc',
    page_size: '100',
  })
  for (;;) {
    const page = read(access, await ask(`/v2/voices?${query.toString()}`, {}, signal), voicePage)
    found.push(...page.voices.filter((voice) => voice.name === name).map((voice) => voice.voice_id))
    if (!page.has_more || !page.next_page_token) return found
    query.set('next_page_token', page.next_page_token)
  }
}

/** Endings of files by their media types. */
const endings: Readonly<Record<string, string>> = {
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
}

function formOf(name: string, { audio, contentType }: VoiceSample): FormData {
  const ending = endings[contentType.split(';', 1)[0] ?? '']
  const form = new FormData()
  form.set('name', name)
  form.set('description', 'Made by Mega Pipeline of a voice sample.')
  // The reference writes `files[]`; ElevenLabs' own clients send `files`.
  form.set(
    'files',
    new Blob([new Uint8Array(audio)], { type: contentType }),
    ending ? `sample.${ending}` : 'sample',
  )
  return form
}

function read<Form>(access: CloningAccess, answer: Answer, form: z.ZodType<Form>): Form {
  if (!answer.isOk) throw problemOf(access, answer)
  try {
    return form.parse(JSON.parse(answer.text))
  } catch {
    throw unreadable(access)
  }
}

function problemOf(access: CloningAccess, { status, text }: Answer): PipelineError {
  return statusProblem(status, access, errorCodeOf(text))
}

function sampleRefused({ id }: CloningAccess, { status, text }: Answer): PipelineError {
  const code = errorCodeOf(text)
  return new PipelineError(
    'invalid_input',
    'voice_sample_refused',
    `${id} made no voice of the sample (HTTP ${status}${code === undefined ? '' : `, ${code}`}). Give a longer and clearer recording of one person, or make room for another voice at the provider.`,
  )
}
