import { setTimeout as wait } from 'node:timers/promises'
import { PipelineError } from '@mega-pipeline/pipeline'
import { deleteOwnVoice, withdrawOwnVoice } from '@mega-pipeline/platform/database'
import { STILL_WANTED_MILLISECONDS } from '@mega-pipeline/platform/work'
import { removeDueFiles } from '../changes/remove-due-files.js'
import type { Gateway } from '../gateway.js'
import { findVoice } from './find-voice.js'

/**
 * Deletes a voice: all that was spoken in it, what a provider has made of the sample, the sample and the consent. When
 * the provider cannot be asked, the voice stays, so that it can be deleted later.
 * @param forgetSample has the engines forget the sample of this hash
 * @throws PipelineError `own_voice_not_found`
 */
export async function removeVoice(
  gateway: Gateway,
  id: string,
  forgetSample: (sha256: string) => Promise<void>,
): Promise<void> {
  const voice = await findVoice(gateway, id)
  if (!voice) {
    throw new PipelineError(
      'not_found',
      'own_voice_not_found',
      'There is no such voice. It may have been deleted.',
    )
  }
  const withdrawn = await withdrawOwnVoice(gateway.database, id)
  for (const task of withdrawn) await gateway.queue.remove(task.step, [task.id])
  // A sentence that is being spoken would have the provider make the voice anew: its worker must have let go of it.
  if (withdrawn.some(({ isRunning }) => isRunning)) await wait(2 * STILL_WANTED_MILLISECONDS)
  await forgetSample(voice.sampleSha256)
  await deleteOwnVoice(gateway.database, voice)
  await removeDueFiles(gateway)
}
