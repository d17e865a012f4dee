import { openLog } from '../../log/index.js'
import { createHttpService, type HttpService, type HttpServiceOptions } from '../create-http-service.js'

type Changes = Partial<Omit<HttpServiceOptions, 'settings'>> & {
  settings?: Partial<HttpServiceOptions['settings']>
}

/** A service with nothing in it but what all services share, and the lines of its log. */
export function testService({ settings, ...changes }: Changes = {}): HttpService & { logLines: string[] } {
  const logLines: string[] = []
  const service = createHttpService({
    name: 'test-service',
    version: '1.2.3',
    log: openLog({ name: 'test-service', level: 'trace' }, { write: (line) => logLines.push(line) }),
    settings: {
      HOST: '127.0.0.1',
      API_KEYS: [],
      ALLOWED_ORIGINS: [],
      ALLOWED_HOSTS: [],
      MAX_UPLOAD_BYTES: 10_000,
      ...settings,
    },
    ...changes,
  })
  return { ...service, logLines }
}

/** A request as it comes to a service on this machine. */
export function localRequest(path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers)
  if (!headers.has('host')) headers.set('host', '127.0.0.1:9000')
  return new Request(`http://127.0.0.1:9000${path}`, { ...init, headers })
}
