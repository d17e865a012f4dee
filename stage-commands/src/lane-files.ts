import { posix } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import type { Lane } from './stage-command.js'

/** The inputs of a lane in the bucket or in the work folder, by name; what lies in folders below belongs to others. */
export async function inputsOf(files: Bucket, { inputs, isInput }: Lane): Promise<string[]> {
  return keysIn(files, inputs, isInput)
}

/** The outputs of a lane that are there. */
export async function outputsOf(files: Bucket, { outputs, extension }: Lane): Promise<string[]> {
  return keysIn(files, outputs, (name) => name.endsWith(`.${extension}`))
}

/** The output of an input: the same name with another ending. */
export function outputKey({ outputs, extension }: Lane, input: string): string {
  return posix.join(outputs, `${posix.parse(input).name}.${extension}`)
}

export async function holds(files: Bucket, key: string): Promise<boolean> {
  try {
    await files.stat(key)
    return true
  } catch (error) {
    if (error instanceof PipelineError && error.kind === 'not_found') return false
    throw error
  }
}

/** Whether a file is there with this very content. */
export async function holdsSame(files: Bucket, key: string, content: Uint8Array): Promise<boolean> {
  if (!(await holds(files, key))) return false
  return Buffer.from(await files.read(key)).equals(content)
}

async function keysIn(
  files: Bucket,
  folder: string,
  isWanted: (fileName: string) => boolean,
): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of files.list(folder)) {
    if (posix.dirname(key) === folder && isWanted(posix.basename(key))) keys.push(key)
  }
  return keys.toSorted()
}
