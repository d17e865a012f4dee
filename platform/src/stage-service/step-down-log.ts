import type { OnStepDown } from '@mega-pipeline/pipeline'
import type { Log } from '../log/index.js'

/** The same engine gives way for the same reason with every sentence while it is away: that is said once in so long. */
const SILENT_MILLISECONDS = 600_000

/**
 * Writes down when an engine of a list gives way to the next one, and why.
 * @param now milliseconds of a clock that is never set back
 */
export function stepDownLog(log: Pick<Log, 'warn'>, now = () => performance.now()): OnStepDown {
  const told = new Map<string, number>()
  return (engine, { code, message }) => {
    const key = `${engine} ${code}`
    const before = told.get(key)
    if (before !== undefined && now() - before < SILENT_MILLISECONDS) return
    told.set(key, now())
    log.warn({ engine, code, reason: message }, 'the next engine of the list takes over')
  }
}
