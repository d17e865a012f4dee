import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A path of the repository as an absolute one, wherever the command was started. */
export function inRepository(...path) {
  return join(root, ...path)
}
