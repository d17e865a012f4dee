import { SupervisedService, type SupervisedServiceOptions } from './supervised-service.js'
import type { ServiceSpec } from './service-spec.js'

/** Keeps programs running, and ends them in the reverse of the order in which they were started. */
export class Supervisor {
  private readonly options: SupervisedServiceOptions
  /** Services that were started together stop together. */
  private readonly batches: SupervisedService[][] = []

  constructor(options: SupervisedServiceOptions) {
    this.options = options
  }

  /** Starts programs side by side. Resolves with their readiness messages once all are ready. */
  async start(...specs: ServiceSpec[]): Promise<unknown[]> {
    const batch = specs.map((spec) => new SupervisedService(spec, this.options))
    this.batches.push(batch)
    return Promise.all(batch.map((service) => service.start()))
  }

  async stop(): Promise<void> {
    for (const batch of this.batches.toReversed()) {
      await Promise.all(batch.map((service) => service.stop()))
    }
  }

  /** Ends everything at once. */
  kill(): void {
    for (const service of this.batches.flat()) service.kill()
  }
}
