import { setTimeout as wait } from 'node:timers/promises'
import type { HttpApp } from './http-types.js'
import type { RequestMetrics } from './metrics.js'

/** Resolves when what it checks is usable; rejects when it is not. */
export type ReadinessCheck = () => Promise<unknown>

const CHECK_MILLISECONDS = 2000

export const healthPaths = ['/healthz', '/readyz', '/health']

/**
 * `/healthz` and `/health`: the process is alive. `/readyz`: it can do its work, so traffic may come; not
 * while it stops. `/metrics`: for Prometheus.
 */
export function addHealthRoutes(
  app: HttpApp,
  checks: Readonly<Record<string, ReadinessCheck>>,
  stopping: AbortSignal,
  { registry }: RequestMetrics,
): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    const results = Object.fromEntries(
      await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await outcomeOf(check)])),
    ) as Record<string, string>
    const ready = !stopping.aborted && Object.values(results).every((result) => result === 'ok')
    const status = ready ? 'ok' : stopping.aborted ? 'stopping' : 'unavailable'
    return c.json({ status, checks: results }, ready ? 200 : 503)
  })
  app.get('/metrics', async (c) =>
    c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  )
}

async function outcomeOf(check: ReadinessCheck): Promise<string> {
  const checked = check().then(
    () => 'ok',
    () => 'failed',
  )
  return Promise.race([checked, wait(CHECK_MILLISECONDS, 'timed out', { ref: false })])
}
