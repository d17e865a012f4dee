import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { newPromptId, recordingKey, type Prompt, type Run } from '@mega-pipeline/pipeline'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import { addRemovals, insertPrompt } from '@mega-pipeline/platform/database'
import { reconcile, type Workplace } from '@mega-pipeline/platform/work'
import { checkRecording } from './check-recording.js'
import { samePrompt } from './same-prompt.js'
import type { TeamRun } from './teams/choose-team-runs.js'

/** What a new prompt is stored in. */
export interface Storage extends Workplace {
  readonly bucket: Bucket
}

/** Stores a recording and sets its runs going. Bad audio is refused before anything is stored. */
export async function storeRecordedPrompt(
  storage: Storage,
  audio: Uint8Array,
  limits: { maximumSeconds: number },
  runs: readonly TeamRun[],
  idempotencyKey: string | null,
): Promise<string> {
  const { contentType, extension, seconds } = await checkRecording(audio, limits.maximumSeconds)
  const id = newPromptId(new Date(), randomBytes(5).toString('hex'))
  const key = recordingKey(id, extension)
  const sha256 = createHash('sha256').update(audio).digest('hex')
  // Until the row that owns the file stands, it is noted for removal, so that a crash leaves no orphan.
  await addRemovals(storage.database, [key], { inSeconds: 3600 })
  await storage.bucket.put(key, audio, { contentType })
  const source = { kind: 'recording', recording: { key, sha256, seconds, contentType } } as const
  return startRuns(storage, { id, createdAt: new Date(), source }, runs, idempotencyKey)
}

/** Stores a typed prompt and sets its runs going. */
export async function storeTypedPrompt(
  storage: Storage,
  text: string,
  runs: readonly TeamRun[],
  idempotencyKey: string | null,
): Promise<string> {
  const id = newPromptId(new Date(), randomBytes(5).toString('hex'))
  const source = { kind: 'text', text } as const
  return startRuns(storage, { id, createdAt: new Date(), source }, runs, idempotencyKey)
}

/** Gives the id of the prompt, which is another one's when the same was sent before. */
async function startRuns(
  storage: Storage,
  prompt: Prompt,
  teamRuns: readonly TeamRun[],
  idempotencyKey: string | null,
): Promise<string> {
  const runs = teamRuns.map((run): Run => ({ id: randomUUID(), promptId: prompt.id, ...run }))
  const isNew = await insertPrompt(storage.database, prompt, runs, idempotencyKey)
  if (!isNew && idempotencyKey !== null) return samePrompt(storage.database, idempotencyKey, prompt)
  for (const { id } of runs) await reconcile(storage, id)
  return prompt.id
}
