import { spokenRecording } from '../target/sounds.js'
import type { Answer } from '../target/answer.js'
import type { Target } from '../target/target.js'

export const TRANSCRIPTIONS = '/audio/transcriptions'

/** Fields of a form; a list is sent as a field that comes several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A file as it is uploaded. */
export interface Upload {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly type: string
}

/** A request as the openai clients send it. */
export function formRequest(fields: Fields, file?: Upload): RequestInit {
  const form = new FormData()
  if (file) form.set('file', new File([file.bytes], file.name, { type: file.type }))
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  }
  return { method: 'POST', body: form }
}

/** Sends the spoken sentence, or another file, with these fields besides the model. */
export async function transcribe(target: Target, fields: Fields = {}, file?: Upload): Promise<Answer> {
  const upload = file ?? { bytes: await spokenRecording(), name: 'audio.mp3', type: 'audio/mpeg' }
  return target.send(TRANSCRIPTIONS, formRequest({ model: target.model, ...fields }, upload))
}
