import { holdsSame, outputsOf } from './lane-files.js'
import type { Lane } from './stage-command.js'
import { forEachFile, type Workplace } from './workplace.js'

/** `-u`: puts the outputs of the work folder into the bucket, where they are not there like this already. */
export async function upload(lanes: readonly Lane[], place: Workplace): Promise<void> {
  const { bucket, local, say } = place
  for (const lane of lanes) {
    await forEachFile(await outputsOf(local, lane), place, async (key) => {
      const content = await local.read(key)
      if (await holdsSame(bucket, key, content)) return
      await bucket.put(key, content)
      say(`uploaded ${key}`)
    })
  }
}
