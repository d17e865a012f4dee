import { PipelineError } from '@mega-pipeline/pipeline'
import { holds, inputsOf, outputKey } from './lane-files.js'
import type { Lane, StageWork } from './stage-command.js'
import { forEachFile, type Workplace } from './workplace.js'

export interface MakeOptions {
  readonly putsAtOnce: boolean
  /** Called once, and only when there is something to do. */
  readonly open: () => Promise<StageWork>
}

/** `-t`, `-g`, `-s`: makes the outputs that are neither in the work folder nor in the bucket. */
export async function makeOutputs(
  lanes: readonly Lane[],
  { putsAtOnce, open }: MakeOptions,
  place: Workplace,
): Promise<void> {
  const { bucket, local, say, signal } = place
  let opened: StageWork | undefined
  try {
    for (const lane of lanes) {
      const missing = await missingOutputs(lane, place)
      if (missing.length > 0) opened ??= await open()
      const work = opened
      if (!work) continue
      await forEachFile(missing, place, async (input) => {
        const content = await work.make(await local.read(input), lane.language, signal)
        if (!content) return say(`${input}: there is nothing to say`)
        const output = outputKey(lane, input)
        await local.put(output, content)
        if (putsAtOnce) await bucket.put(output, content)
        say(`made ${output}`)
      })
    }
  } finally {
    await opened?.close()
  }
}

/** The inputs without an output. Two recordings that differ only in their ending would have the same one. */
async function missingOutputs(lane: Lane, { bucket, local, fail }: Workplace): Promise<string[]> {
  const missing = new Map<string, string>()
  for (const input of await inputsOf(local, lane)) {
    const output = outputKey(lane, input)
    const other = missing.get(output)
    if (other !== undefined) fail(`${input}: ${sameOutput(other).message}`)
    else if (!(await holds(local, output)) && !(await holds(bucket, output))) missing.set(output, input)
  }
  return [...missing.values()]
}

function sameOutput(other: string): PipelineError {
  return new PipelineError(
    'conflict',
    'same_output',
    `its output would have the name of that of ${other}. Give one of the two another name.`,
  )
}
