import { viewPrompt, type PromptView, type RunState } from '@mega-pipeline/pipeline'
import {
  changesSince,
  listenForChanges,
  loadRunsOfPrompts,
  type Connection,
  type PromptChange,
} from '@mega-pipeline/platform/database'

/** Something that a board shows has changed. The revision orders events and resumes a stream. */
export type FeedEvent =
  | { readonly kind: 'prompt'; readonly revision: number; readonly view: PromptView }
  | { readonly kind: 'deleted'; readonly revision: number; readonly id: string }

type Subscriber = (change: PromptChange) => void

/** Notifications may be lost, so what is stored is looked at this often as well. */
const LOOK_MILLISECONDS = 2000

/** Revisions are given before they can be seen, so a look goes back a little further than the last one. */
const OVERLAP_SECONDS = 5

/** Tells subscribers which prompts changed, once for each revision. */
export class Feed {
  private readonly database: Connection
  private readonly subscribers = new Set<Subscriber>()
  /** The revisions that the last look found, by prompt. */
  private told = new Map<string, number>()
  private readonly timer: NodeJS.Timeout
  private readonly listener: { stop(): Promise<void> }
  private looking: Promise<void> | null = null
  private lookAgain = false

  constructor(database: Connection, databaseUrl: string) {
    this.database = database
    this.listener = listenForChanges(databaseUrl, () => this.look())
    this.timer = setInterval(() => this.look(), LOOK_MILLISECONDS)
  }

  /** Calls `subscriber` with every change from now on, until the returned function is called. */
  subscribe(subscriber: Subscriber): () => void {
    this.subscribers.add(subscriber)
    return () => this.subscribers.delete(subscriber)
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.listener.stop()
    await this.looking
  }

  /** One look at a time; hints that come meanwhile make one more. */
  private look(): void {
    if (this.looking) {
      this.lookAgain = true
      return
    }
    this.looking = this.tell()
      .catch(() => {})
      .finally(() => {
        this.looking = null
        if (this.lookAgain) {
          this.lookAgain = false
          this.look()
        }
      })
  }

  private async tell(): Promise<void> {
    const changes = await changesSince(this.database, { seconds: OVERLAP_SECONDS })
    const news = changes.filter(({ id, revision }) => (this.told.get(id) ?? 0) < revision)
    this.told = new Map(changes.map(({ id, revision }) => [id, revision]))
    for (const change of news) for (const subscriber of this.subscribers) subscriber(change)
  }
}

/** The event for a change, from what is stored now; null when the prompt is gone and said so elsewhere. */
export async function eventOf(database: Connection, change: PromptChange): Promise<FeedEvent | null> {
  if (change.isDeleted) return { kind: 'deleted', revision: change.revision, id: change.id }
  const [first, ...others]: RunState[] = await loadRunsOfPrompts(database, [change.id])
  if (!first) return null
  return { kind: 'prompt', revision: change.revision, view: viewPrompt([first, ...others]) }
}
