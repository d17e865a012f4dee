import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { TaskCounts } from '../queue/index.js'

export interface RequestMetrics {
  readonly registry: Registry
  observe(labels: { method: string; route: string; status: number }, seconds: number): void
}

/** Reads the lengths of this service's queues, by step. */
export type CountQueues = () => Promise<Readonly<Record<string, TaskCounts>>>

/** From 5 ms to two minutes: a health check, and a long text spoken. */
const buckets = [0.005, 0.02, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120]

/** Metrics in a registry of their own: requests, the process itself and, where given, the queues. */
export function openMetrics(service: string, countQueues?: CountQueues): RequestMetrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames,
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until the answer began.',
    labelNames,
    buckets,
    registers: [registry],
  })
  if (countQueues) addQueueGauge(registry, countQueues)
  return {
    registry,
    observe: (labels, seconds) => {
      requests.inc(labels)
      durations.observe(labels, seconds)
    },
  }
}

function addQueueGauge(registry: Registry, countQueues: CountQueues): void {
  const gauge = new Gauge({
    name: 'mega_queue_tasks',
    help: 'Tasks in the queues, by step and state.',
    labelNames: ['step', 'state'],
    registers: [registry],
    collect: async () => {
      // Metrics stay readable while the queue's store is down; the gauge is absent then.
      const counts = await countQueues().catch(() => ({}))
      gauge.reset()
      for (const [step, states] of Object.entries(counts)) {
        for (const [state, count] of Object.entries(states)) gauge.set({ step, state }, count)
      }
    },
  })
}
