import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { newPromptId, recordingKey, type Prompt, type Run, type RunSettings } from '@mega-pipeline/pipeline'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import { addRemovals, insertPrompt } from '@mega-pipeline/platform/database'
import { reconcile, type Workplace } from '@mega-pipeline/platform/work'
import { checkRecording } from './check-recording.js'

/** What a new prompt is stored in. */
export interface Storage extends Workplace {
  readonly bucket: Bucket
}

/** Stores a recording and sets its run going. Bad audio is refused before anything is stored. */
export async function storeRecordedPrompt(
  storage: Storage,
  audio: Uint8Array,
  limits: { maximumSeconds: number },
  team: string,
  settings: RunSettings,
): Promise<string> {
  const { contentType, extension, seconds } = await checkRecording(audio, limits.maximumSeconds)
  const id = newPromptId(new Date(), randomBytes(5).toString('hex'))
  const key = recordingKey(id, extension)
  const sha256 = createHash('sha256').update(audio).digest('hex')
  // Until the row that owns the file stands, it is noted for removal, so that a crash leaves no orphan.
  await addRemovals(storage.database, [key], { inSeconds: 3600 })
  await storage.bucket.put(key, audio, { contentType })
  const source = { kind: 'recording', recording: { key, sha256, seconds, contentType } } as const
  await startRun(storage, { id, createdAt: new Date(), source }, team, settings)
  return id
}

/** Stores a typed prompt and sets its run going. */
export async function storeTypedPrompt(
  storage: Storage,
  text: string,
  team: string,
  settings: RunSettings,
): Promise<string> {
  const id = newPromptId(new Date(), randomBytes(5).toString('hex'))
  await startRun(storage, { id, createdAt: new Date(), source: { kind: 'text', text } }, team, settings)
  return id
}

async function startRun(
  storage: Storage,
  prompt: Prompt,
  team: string,
  settings: RunSettings,
): Promise<void> {
  const run: Run = { id: randomUUID(), promptId: prompt.id, team, settings }
  await insertPrompt(storage.database, prompt, [run])
  await reconcile(storage, run.id)
}
