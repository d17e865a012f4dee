import type { Sending } from '../sending/sending-queue'

/** What the gateway said of the prompt template, when a prompt was refused for it. */
export function templateProblem(sendings: readonly Pick<Sending, 'state'>[]): string | null {
  const reasons = sendings.flatMap(({ state }) =>
    state.kind === 'refused' && typeof state.reason !== 'string' ? state.reason : [],
  )
  return reasons.find(({ code }) => code.startsWith('template_'))?.message ?? null
}
