import { searchEntryOf, viewPrompt } from '@mega-pipeline/pipeline'
import { loadUnsearchableRuns, saveSearchEntries, type Connection } from '@mega-pipeline/platform/database'

const LOOK_MILLISECONDS = 2000

/** Prompts that are read at once: few enough not to hold up the requests beside. */
const BATCH = 20

/**
 * Keeps what rows can be found by as new as the rows. It goes by what is stored: whatever has changed since it was
 * last read is read again, so that nothing is lost and several gateways do no harm.
 */
export class SearchIndex {
  private readonly database: Connection
  private readonly onError: (error: unknown) => void
  private readonly timer: NodeJS.Timeout
  private running: Promise<void> | null = null

  constructor(database: Connection, onError: (error: unknown) => void) {
    this.database = database
    this.onError = onError
    this.timer = setInterval(() => this.start(), LOOK_MILLISECONDS)
    this.start()
  }

  /** Reads the newest changes now, so that who searches finds what was just written. */
  async catchUp(): Promise<void> {
    await this.readBatch()
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.running
  }

  private start(): void {
    this.running ??= this.readAll()
      .catch(this.onError)
      .finally(() => (this.running = null))
  }

  private async readAll(): Promise<void> {
    // oxlint-disable-next-line no-empty
    while ((await this.readBatch()) === BATCH) {}
  }

  /** Gives the number of prompts that were read. */
  private async readBatch(): Promise<number> {
    const runs = await loadUnsearchableRuns(this.database, BATCH)
    const firstRuns = new Map(runs.toReversed().map((run) => [run.state.prompt.id, run]))
    const entries = [...firstRuns].map(([promptId, first]) => {
      const others = runs.filter((run) => run !== first && run.state.prompt.id === promptId)
      const view = viewPrompt([first.state, ...others.map(({ state }) => state)])
      return { promptId, revision: first.revision, ...searchEntryOf(view) }
    })
    if (entries.length > 0) await saveSearchEntries(this.database, entries)
    return entries.length
  }
}
