import { expect, test } from 'vitest'
import { localRequest, testService } from './__fixtures__/test-service.js'

test('readyz says which check fails, healthz does not care', async () => {
  const { app } = testService({
    checks: { database: async () => 1, queue: () => Promise.reject(new Error('down')) },
  })
  const ready = await app.request(localRequest('/readyz'))
  expect(ready.status).toBe(503)
  expect(await ready.json()).toEqual({ status: 'unavailable', checks: { database: 'ok', queue: 'failed' } })
  expect(await (await app.request(localRequest('/health'))).json()).toEqual({ status: 'ok' })
  expect((await app.request(localRequest('/healthz'))).status).toBe(200)
})

test('a service that is stopping is alive but not ready', async () => {
  const { app, stopping } = testService({ checks: { database: async () => 1 } })
  expect((await app.request(localRequest('/readyz'))).status).toBe(200)
  stopping.abort()
  expect((await app.request(localRequest('/readyz'))).status).toBe(503)
  expect((await app.request(localRequest('/healthz'))).status).toBe(200)
})

test('metrics count requests by route and show queues, also when these cannot be counted', async () => {
  let down = false
  const { app } = testService({
    countQueues: async () => {
      if (down) throw new Error('down')
      return { translate_text: { waiting: 3, running: 1, delayed: 0 } }
    },
  })
  await app.request(localRequest('/nothing/at/all'))
  const metrics = await (await app.request(localRequest('/metrics'))).text()
  expect(metrics).toContain(
    'http_requests_total{method="GET",route="unmatched",status="404",service="test-service"} 1',
  )
  expect(metrics).toContain(
    'mega_queue_tasks{step="translate_text",state="waiting",service="test-service"} 3',
  )
  expect(metrics).toContain('process_resident_memory_bytes')
  down = true
  const later = await app.request(localRequest('/metrics'))
  expect(later.status).toBe(200)
  expect(await later.text()).not.toContain('mega_queue_tasks{')
})
