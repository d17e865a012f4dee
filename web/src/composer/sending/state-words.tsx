import { useTexts } from '../../texts/use-texts'
import type { SendingState } from './sending-queue'

/** Where a prompt is on its way, in words. */
export function StateWords({ state }: { state: SendingState }) {
  const { texts, formats } = useTexts()
  if (state.kind !== 'sending') return texts.sending[state.kind]
  // All of it has left: the gateway listens to whether it is a recording, and how long.
  return state.share >= 1 ? texts.sending.checking : texts.sending.sending(formats.percent(state.share))
}
