import type { PromptView } from '@mega-pipeline/pipeline'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Connection } from './event-stream'
import { followPrompts } from './live-prompts'

/**
 * Keeps the rows new by the gateway's event stream, and says how the connection is.
 * `onChange` gets each changed row with what was known of it before.
 */
export function useLivePrompts(
  onChange: (prompt: PromptView, before: PromptView | undefined) => void,
): Connection {
  const queryClient = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  const tell = useEffectEvent(onChange)
  useEffect(
    () => followPrompts(queryClient, { onConnection: setConnection, onChange: (...news) => tell(...news) }),
    [queryClient],
  )
  return connection
}
