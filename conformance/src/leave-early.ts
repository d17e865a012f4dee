import { expectThat } from './check.js'
import type { Answer } from './target/answer.js'
import type { Target } from './target/target.js'

const LEAVE_AFTER_MILLISECONDS = 300

/** Why a server must notice that a client has gone. */
export const leaveEarlyBreaks =
  'clients that stop listening (a closed tab, `break` in a stream) leave the server busy for nobody'

/** Leaves long work soon after it has begun, several times over, and sees that the server still answers others. */
export async function leaveEarlyThen(
  target: Target,
  long: { readonly path: string; readonly request: () => RequestInit },
  short: () => Promise<Answer>,
): Promise<void> {
  for (let time = 0; time < 3; time++) {
    const signal = AbortSignal.timeout(LEAVE_AFTER_MILLISECONDS)
    await target.open(long.path, { ...long.request(), signal }).then(
      (response) => response.body?.cancel(),
      () => undefined,
    )
  }
  const answer = await short()
  expectThat(answer.status === 200, 'a short request answered 200 after clients have left', answer.describe())
}
