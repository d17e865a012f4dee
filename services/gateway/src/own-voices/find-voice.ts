import { listOwnVoices, type StoredVoice } from '@mega-pipeline/platform/database'
import type { Gateway } from '../gateway.js'

/** The voice of this id, if there is one. */
export async function findVoice(
  { database }: Pick<Gateway, 'database'>,
  id: string,
): Promise<StoredVoice | undefined> {
  return (await listOwnVoices(database)).find((stored) => stored.id === id)
}
