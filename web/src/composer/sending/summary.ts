import type { Sending } from './sending-queue'

/** How many were sent and how many refused. */
export function summaryOf(sendings: readonly Pick<Sending, 'state'>[]): {
  readonly sent: number
  readonly refused: number
} {
  const count = (kind: string): number => sendings.filter(({ state }) => state.kind === kind).length
  return { sent: count('sent'), refused: count('refused') }
}
