import type { PromptView } from '@mega-pipeline/pipeline'
import { eventsPath } from './client'

export type Connection = 'connecting' | 'open' | 'lost'

/** What the board does with its events. */
export interface EventStreamListener {
  readonly onConnection: (connection: Connection) => void
  readonly onPrompt: (prompt: PromptView) => void
  readonly onDeleted: (promptId: string) => void
}

const retryMilliseconds = 3000

/**
 * Listens to the board's events until the returned function is called. The browser itself resumes a connection that
 * breaks; one that is refused (a proxy answers, the gateway starts) it gives up, so that it is opened anew here.
 */
export function openEventStream({ onConnection, onPrompt, onDeleted }: EventStreamListener): () => void {
  let source: EventSource
  let retry: ReturnType<typeof setTimeout> | undefined

  const open = () => {
    source = new EventSource(eventsPath)
    source.addEventListener('open', () => onConnection('open'))
    source.addEventListener('prompt', ({ data }) => onPrompt(JSON.parse(data as string) as PromptView))
    source.addEventListener('deleted', ({ data }) =>
      onDeleted((JSON.parse(data as string) as { id: string }).id),
    )
    source.addEventListener('error', () => {
      onConnection('lost')
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, retryMilliseconds)
    })
  }

  onConnection('connecting')
  open()
  return () => {
    clearTimeout(retry)
    source.close()
  }
}
