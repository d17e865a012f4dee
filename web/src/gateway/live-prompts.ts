import type { PromptView } from '@mega-pipeline/pipeline'
import type { QueryClient } from '@tanstack/react-query'
import { openEventStream, type Connection } from './event-stream'
import { findPrompt, type PromptPages } from './prompt-pages'
import { promptChanges } from './use-prompt-changes'
import { promptsKey } from './use-prompts'

/** How long changes of rows are gathered before it is asked whether a search finds them now. */
const askMilliseconds = 1000

/** The most ids that one question names. */
const askedAtOnce = 100

interface LivePromptsListener {
  readonly onConnection: (connection: Connection) => void
  /** Gets each changed row with what was known of it before. */
  readonly onChange: (prompt: PromptView, before: PromptView | undefined) => void
}

/** Keeps the rows new by the gateway's event stream until the returned function is called. */
export function followPrompts(queryClient: QueryClient, listener: LivePromptsListener): () => void {
  const { put, remove, putWhereFound } = promptChanges(queryClient)
  // A page that is on its way while an event arrives was read before it, so that the event counts again after it.
  const missed = new Map<string, () => void>()
  const apply = (promptId: string, change: () => void) => {
    if (queryClient.isFetching({ queryKey: promptsKey }) > 0) missed.set(promptId, change)
    change()
  }
  const stopWatching = queryClient.getQueryCache().subscribe((event) => {
    const isFetched = event.type === 'updated' && event.action.type === 'success' && !event.action.manual
    if (!isFetched || event.query.queryKey[0] !== promptsKey[0]) return
    const changes = [...missed.values()]
    missed.clear()
    for (const change of changes) change()
  })

  let changed = new Set<string>()
  const asking = setInterval(() => {
    if (changed.size === 0) return
    const [asked, later] = [[...changed].slice(0, askedAtOnce), [...changed].slice(askedAtOnce)]
    changed = new Set(later)
    // What could not be asked now is found by the next change, or by searching again.
    void putWhereFound(asked).catch(() => {})
  }, askMilliseconds)

  let isFirst = true
  const closeStream = openEventStream({
    onConnection: (connection) => {
      listener.onConnection(connection)
      if (connection !== 'open') return
      // The stream tells of rows what was missed, but not what was read before it first opened.
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => isFirst || queryKey[0] !== promptsKey[0],
      })
      isFirst = false
    },
    onPrompt: (prompt) => {
      listener.onChange(prompt, known(queryClient, prompt.id))
      apply(prompt.id, () => put(prompt))
      changed.add(prompt.id)
    },
    onDeleted: (promptId) => apply(promptId, () => remove(promptId)),
  })
  return () => {
    clearInterval(asking)
    stopWatching()
    closeStream()
  }
}

function known(queryClient: QueryClient, promptId: string): PromptView | undefined {
  for (const [, pages] of queryClient.getQueriesData<PromptPages>({ queryKey: promptsKey })) {
    const prompt = pages && findPrompt(pages, promptId)
    if (prompt) return prompt
  }
  return undefined
}
