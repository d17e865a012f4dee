import { Deviation, NotApplicable, type Check } from './check.js'
import { openTarget, type TargetOptions } from './target/open-target.js'

/** How one check came out. */
export interface CheckResult {
  readonly id: string
  readonly title: string
  readonly level: Check['level']
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Of a failure. */
  readonly expected?: string
  readonly came?: string
  readonly breaks?: string
  /** Why it was skipped. */
  readonly because?: string
}

export interface RunOptions extends Omit<TargetOptions, 'signal'> {
  /** How long one check may take, in seconds. */
  readonly timeoutSeconds: number
  readonly signal: AbortSignal
  readonly onResult?: (result: CheckResult) => void
}

/** Runs the checks one after the other, so that a server is never asked for more than one thing at once. */
export async function runChecks(checks: readonly Check[], options: RunOptions): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of checks) {
    const result = await runCheck(check, options)
    results.push(result)
    options.onResult?.(result)
  }
  return results
}

/** Whether a server keeps everything that is required. */
export function isConformant(results: readonly CheckResult[]): boolean {
  return !results.some(({ level, outcome }) => level === 'required' && outcome === 'failed')
}

async function runCheck(check: Check, options: RunOptions): Promise<CheckResult> {
  const { id, title, level, breaks } = check
  const failed = (expected: string, came: string): CheckResult => ({
    id,
    title,
    level,
    outcome: 'failed',
    expected,
    came,
    breaks,
  })
  const timeUp = AbortSignal.timeout(options.timeoutSeconds * 1000)
  try {
    await check.run(openTarget({ ...options, signal: AbortSignal.any([options.signal, timeUp]) }))
    return { id, title, level, outcome: 'passed' }
  } catch (error) {
    options.signal.throwIfAborted()
    if (error instanceof NotApplicable)
      return { id, title, level, outcome: 'skipped', because: error.message }
    if (error instanceof Deviation) return failed(error.expected, error.came)
    if (timeUp.aborted)
      return failed(`an answer within ${options.timeoutSeconds} s`, 'none; --timeout allows more')
    if (isBrokenConnection(error)) return failed('a whole answer', `a broken connection: ${causeOf(error)}`)
    throw error
  }
}

/** `fetch` rejects with a `TypeError` when a connection fails, before or in the middle of the body. */
function isBrokenConnection(error: unknown): error is TypeError {
  return error instanceof TypeError && (error.message === 'fetch failed' || error.message === 'terminated')
}

function causeOf({ message, cause }: TypeError): string {
  return cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code || message : message
}
