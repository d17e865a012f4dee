import type { PromptView } from '@mega-pipeline/pipeline'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { openEventStream, type Connection } from './event-stream'
import { promptsOf } from './prompt-pages'
import { usePromptChanges } from './use-prompt-changes'
import { promptsQuery } from './use-prompts'

/**
 * Keeps the rows new by the gateway's event stream, and says how the connection is.
 * `onChange` gets each changed row with what was known of it before.
 */
export function useLivePrompts(
  onChange: (prompt: PromptView, before: PromptView | undefined) => void,
): Connection {
  const queryClient = useQueryClient()
  const { put, remove } = usePromptChanges()
  const [connection, setConnection] = useState<Connection>('connecting')
  const tell = useEffectEvent(onChange)

  useEffect(() => {
    // A page that is on its way while an event arrives was read before it, so that the event counts again after it.
    const missed = new Map<string, () => void>()
    const apply = (promptId: string, change: () => void) => {
      if (queryClient.isFetching({ queryKey: promptsQuery.queryKey }) > 0) missed.set(promptId, change)
      change()
    }
    const stopWatching = queryClient.getQueryCache().subscribe((event) => {
      const isFetched = event.type === 'updated' && event.action.type === 'success' && !event.action.manual
      if (!isFetched || event.query.queryKey[0] !== promptsQuery.queryKey[0]) return
      const changes = [...missed.values()]
      missed.clear()
      for (const change of changes) change()
    })
    const closeStream = openEventStream({
      onConnection: (state) => {
        setConnection(state)
        // Whatever happened while nobody listened is in the pages.
        if (state === 'open') void queryClient.invalidateQueries()
      },
      onPrompt: (prompt) => {
        const pages = queryClient.getQueryData(promptsQuery.queryKey)
        tell(prompt, pages && promptsOf(pages).find(({ id }) => id === prompt.id))
        apply(prompt.id, () => put(prompt))
      },
      onDeleted: (promptId) => apply(promptId, () => remove(promptId)),
    })
    return () => {
      stopWatching()
      closeStream()
    }
  }, [queryClient, put, remove])

  return connection
}
