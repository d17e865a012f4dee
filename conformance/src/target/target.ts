import type { Answer } from './answer.js'

/** The server that is checked, as a check sees it. */
export interface Target {
  /** The model to ask for. */
  readonly model: string
  /** The voice to ask for, where the stage speaks. */
  readonly voice: string
  /** Whether requests carry a key of the user's. */
  readonly hasKey: boolean
  /** Sends a request to a path below the address of the API, and reads the whole answer. */
  send(path: string, request?: RequestInit): Promise<Answer>
  /** Sends a request and leaves the reading of the body to the caller. */
  open(path: string, request?: RequestInit): Promise<Response>
}

/** The request that sends this as JSON. */
export function jsonRequest(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}
