/** A program to keep running. It tells that it is ready by sending its parent a message `{ type: 'ready', ... }`. */
export interface ServiceSpec {
  /** As people see it: `gateway`. */
  readonly name: string
  /** Path of the JavaScript file. */
  readonly module: string
  readonly arguments?: readonly string[]
  /** Added to the supervisor's own environment. */
  readonly environment?: Readonly<Record<string, string>>
}

/** What happens to a service. */
export type ServiceEvent =
  | { readonly type: 'started'; readonly service: string; readonly pid: number }
  | { readonly type: 'ready'; readonly service: string; readonly seconds: number }
  | {
      readonly type: 'ended'
      readonly service: string
      /** `exit code 1`, `signal SIGKILL`. */
      readonly reason: string
      readonly restartInMilliseconds: number
    }
  | { readonly type: 'stopped'; readonly service: string }
  /** A line that the service wrote. */
  | { readonly type: 'line'; readonly service: string; readonly line: string }

export type OnServiceEvent = (event: ServiceEvent) => void
