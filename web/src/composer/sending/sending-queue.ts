import { GatewayError } from '../../gateway/gateway-error'
import type { NewPrompt, PromptContent, PromptWishes } from '../../gateway/new-prompt'
import type { FileFault } from './check-file'

/** Where a prompt is on its way to the gateway. `lost`: there is no connection; it goes on by itself. */
export type SendingState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly reason: FileFault | GatewayError }

/** A prompt that is to be sent, or was. */
export interface Sending {
  readonly id: string
  /** What it is called on the page: a file's name. */
  readonly title: string
  readonly content: PromptContent
  readonly wishes: PromptWishes
  readonly state: SendingState
}

/** Sends one prompt; throws a {@link GatewayError} when it is refused or the gateway cannot be reached. */
export type SendPrompt = (
  prompt: NewPrompt,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<unknown>

/** Waits before a lost connection is tried again, the longer the more tries there were. */
export type WaitToRetry = (failures: number, signal: AbortSignal) => Promise<void>

/**
 * Sends prompts one after another, so that their rows stand in their order. A lost connection is tried again until it
 * is there, with the same idempotency key, so that no prompt is made twice.
 */
export class SendingQueue {
  private readonly send: SendPrompt
  private readonly waitToRetry: WaitToRetry
  private sendings: readonly Sending[] = []
  private readonly listeners = new Set<() => void>()
  private readonly ends = new Map<string, (isSent: boolean) => void>()
  private current: { readonly id: string; readonly stop: AbortController } | null = null

  constructor(send: SendPrompt, waitToRetry: WaitToRetry) {
    this.send = send
    this.waitToRetry = waitToRetry
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly list = (): readonly Sending[] => this.sendings

  /**
   * Puts a prompt at the end. Resolves when it is out of the queue's hands: whether it was sent, or taken out.
   * @param id its idempotency key, where the prompt has one that outlives the page
   */
  add(content: PromptContent, title: string, wishes: PromptWishes, id = newKey()): Promise<boolean> {
    this.append({ id, content, title, wishes, state: { kind: 'waiting' } })
    void this.work()
    return new Promise((resolve) => this.ends.set(id, resolve))
  }

  /** Shows a file that cannot be sent at all, among the others. */
  refuse(file: File, wishes: PromptWishes, reason: FileFault): void {
    const content = { audio: file, fileName: file.name }
    this.append({ id: newKey(), content, title: file.name, wishes, state: { kind: 'refused', reason } })
  }

  /** Tries one that was refused once more, with what is wished now. */
  retry(id: string, wishes: PromptWishes): void {
    this.change(id, { wishes, state: { kind: 'waiting' } })
    void this.work()
  }

  /** Takes one out, whatever it is doing. */
  remove(id: string): void {
    if (this.current?.id === id) this.current.stop.abort()
    this.sendings = this.sendings.filter((sending) => sending.id !== id)
    this.end(id, false)
    this.tell()
  }

  private append(sending: Sending): void {
    this.sendings = [...this.sendings, sending]
    this.tell()
  }

  private async work(): Promise<void> {
    if (this.current) return
    for (;;) {
      const next = this.sendings.find(({ state }) => state.kind === 'waiting')
      if (!next) return
      this.current = { id: next.id, stop: new AbortController() }
      // oxlint-disable-next-line no-await-in-loop
      await this.sendOne(next, this.current.stop.signal)
      this.current = null
    }
  }

  private async sendOne({ id, content, wishes }: Sending, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      this.move(id, { kind: 'sending', share: 0 })
      try {
        const onProgress = (share: number): void => this.move(id, { kind: 'sending', share })
        // oxlint-disable-next-line no-await-in-loop
        await this.send({ content, wishes, idempotencyKey: id }, onProgress, signal)
        this.move(id, { kind: 'sent' })
        return this.end(id, true)
      } catch (error) {
        if (signal.aborted) return
        const reason = error instanceof GatewayError ? error : new GatewayError(400, 'unknown', String(error))
        if (!isAway(reason)) return this.move(id, { kind: 'refused', reason })
        this.move(id, { kind: 'lost' })
        // oxlint-disable-next-line no-await-in-loop
        await this.waitToRetry(failures, signal).catch(() => undefined)
      }
    }
  }

  private move(id: string, state: SendingState): void {
    this.change(id, { state })
  }

  private change(id: string, change: Partial<Sending>): void {
    this.sendings = this.sendings.map((one) => (one.id === id ? { ...one, ...change } : one))
    this.tell()
  }

  private end(id: string, isSent: boolean): void {
    this.ends.get(id)?.(isSent)
    this.ends.delete(id)
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

/** No answer, or only one from a proxy or a gateway that is starting: 502, 503, 504 (RFC 9110, section 15.6). */
function isAway({ status }: GatewayError): boolean {
  return status === 0 || (status >= 502 && status <= 504)
}

/** Sixteen random bytes. `crypto.randomUUID` is not there on insecure pages, from which one can still upload. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
