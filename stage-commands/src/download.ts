import { holdsSame, inputsOf } from './lane-files.js'
import type { Lane } from './stage-command.js'
import { forEachFile, type Workplace } from './workplace.js'

/** `-d`: makes the inputs of the work folder those of the bucket. What the bucket does not hold any more is removed. */
export async function download(lanes: readonly Lane[], place: Workplace): Promise<void> {
  const { bucket, local, say } = place
  for (const lane of differentInputs(lanes)) {
    const wanted = await inputsOf(bucket, lane)
    for (const key of await inputsOf(local, lane)) if (!wanted.includes(key)) await local.remove(key)
    await forEachFile(wanted, place, async (key) => {
      const content = await bucket.read(key)
      if (await holdsSame(local, key, content)) return
      await local.put(key, content)
      say(`downloaded ${key}`)
    })
  }
}

/** Lanes in several languages may read the same files. */
function differentInputs(lanes: readonly Lane[]): Lane[] {
  return [...new Map(lanes.map((lane) => [lane.inputs, lane])).values()]
}
