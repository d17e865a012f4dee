import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { widenToFloat32 } from './widen-to-float32.js'

/**
 * A float16 model in float32: the path of a file beside the original, made at the first call, from which the
 * runtime loads with a third of the memory; or the model itself where that folder cannot be written to.
 */
export async function widenedModel(file: string): Promise<string | Uint8Array> {
  const widened = file.replace(/\.onnx$/u, '-as-fp32.onnx')
  if ((await changedAt(widened)) >= (await changedAt(file))) return widened
  const model = widenToFloat32(await readFile(file))
  const temporary = `${widened}.${randomUUID()}`
  try {
    await writeThrough(temporary, model)
    await rename(temporary, widened)
    return widened
  } catch {
    await rm(temporary, { force: true }).catch(() => {})
    return model
  }
}

/** In milliseconds; before all time for a file that is not there. */
async function changedAt(file: string): Promise<number> {
  return await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.NEGATIVE_INFINITY,
  )
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
