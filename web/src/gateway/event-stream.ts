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
 * Listens to the board's events until the returned function is called, and is told what was missed whenever the
 * connection comes back. The browser itself resumes one that breaks; one that is refused (a proxy answers, the gateway
 * starts) it gives up, so that it is opened anew here.
 */
export function openEventStream({ onConnection, onPrompt, onDeleted }: EventStreamListener): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let lastEventId: string | undefined

  const hear = (kind: string, tell: (data: unknown) => void) =>
    source?.addEventListener(kind, (event) => {
      lastEventId = event.lastEventId
      tell(JSON.parse(event.data as string))
    })
  const open = () => {
    clearTimeout(retry)
    source?.close()
    const opened = new EventSource(eventsPath(lastEventId))
    source = opened
    opened.addEventListener('open', () => onConnection('open'))
    hear('ready', () => {})
    hear('prompt', (data) => onPrompt(data as PromptView))
    hear('deleted', (data) => onDeleted((data as { id: string }).id))
    opened.addEventListener('error', () => {
      onConnection('lost')
      if (opened.readyState === EventSource.CLOSED) retry = setTimeout(open, retryMilliseconds)
    })
  }
  // A browser without a network may take minutes to notice that a connection is dead.
  const leave = () => {
    source?.close()
    onConnection('lost')
  }

  onConnection('connecting')
  open()
  window.addEventListener('offline', leave)
  window.addEventListener('online', open)
  return () => {
    window.removeEventListener('offline', leave)
    window.removeEventListener('online', open)
    clearTimeout(retry)
    source?.close()
  }
}
