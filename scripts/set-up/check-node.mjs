import { SetUpFailure } from './run-step.mjs'

/** As in `engines` of package.json. */
const OLDEST = [20, 19]

export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new SetUpFailure(`Mega Pipeline needs Node ${OLDEST.join('.')} or newer; this is ${version}.`)
}
