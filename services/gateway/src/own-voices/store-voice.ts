import { createHash, randomBytes } from 'node:crypto'
import { ownVoiceKey, PipelineError, toProblem } from '@mega-pipeline/pipeline'
import { addRemovals, insertOwnVoice, type StoredVoice } from '@mega-pipeline/platform/database'
import { checkRecording } from '../check-recording.js'
import type { Storage } from '../new-prompt.js'

/** What somebody gives for their own voice. */
export interface NewVoice {
  readonly name: string
  /** A recording of the person, for the voice to be made from. */
  readonly sample: Uint8Array
  /** A recording in which the person says {@link consentStatement}. */
  readonly consent: Uint8Array
}

/** What a person is to say for their consent; any language will do. */
export const consentStatement =
  'I agree that my voice is imitated from this recording, to narrate texts for me, until I delete it.'

/** Shorter samples give no likeness, and providers refuse them. */
const SHORTEST_SAMPLE_SECONDS = 5
const SHORTEST_CONSENT_SECONDS = 2
const LONGEST_SECONDS = 300

/**
 * Stores a voice: nothing unless both recordings are sound.
 * @throws PipelineError `voice_name_missing`, `audio_too_short`, and what bad recordings are refused with
 */
export async function storeVoice(
  storage: Storage,
  { name, sample, consent }: NewVoice,
): Promise<StoredVoice> {
  if (name.trim() === '') {
    throw new PipelineError('invalid_input', 'voice_name_missing', 'The voice has no name. Give it one.')
  }
  const sampleFile = await checkLength(sample, 'sample', SHORTEST_SAMPLE_SECONDS)
  const consentFile = await checkLength(consent, 'consent', SHORTEST_CONSENT_SECONDS)
  const id = `own-${randomBytes(6).toString('hex')}`
  const voice: StoredVoice = {
    id,
    name: name.trim(),
    sampleKey: ownVoiceKey(id, 'sample', sampleFile.extension),
    sampleSha256: createHash('sha256').update(sample).digest('hex'),
    contentType: sampleFile.contentType,
    consentKey: ownVoiceKey(id, 'consent', consentFile.extension),
    createdAt: new Date(),
  }
  // Until the row that owns the files stands, they are noted for removal, so that a crash leaves no orphan.
  await addRemovals(storage.database, [voice.sampleKey, voice.consentKey], { inSeconds: 3600 })
  await storage.bucket.put(voice.sampleKey, sample, { contentType: sampleFile.contentType })
  await storage.bucket.put(voice.consentKey, consent, { contentType: consentFile.contentType })
  await insertOwnVoice(storage.database, voice)
  return voice
}

async function checkLength(audio: Uint8Array, what: 'sample' | 'consent', leastSeconds: number) {
  const checked = await checkRecording(audio, LONGEST_SECONDS).catch((error: unknown) => {
    const { kind, code, message } = toProblem(error)
    // Two recordings were sent: which one is meant must be said.
    throw new PipelineError(kind, code, `The ${what} was not taken. ${message}`, { cause: error })
  })
  if (checked.seconds >= leastSeconds) return checked
  throw new PipelineError(
    'invalid_input',
    'audio_too_short',
    `The ${what} lasts ${checked.seconds.toFixed(1)} s; at least ${leastSeconds} s are needed. Record a longer one.`,
  )
}
