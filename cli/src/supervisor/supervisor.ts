import { PipelineError } from '@mega-pipeline/pipeline'
import { SupervisedService, type SupervisedServiceOptions } from './supervised-service.js'
import type { ServiceSpec } from './service-spec.js'

/** Keeps programs running, and ends them in the reverse of the order in which they were started. */
export class Supervisor {
  private readonly options: SupervisedServiceOptions
  /** Services that were started together stop together. */
  private readonly batches: SupervisedService[][] = []
  private stopped: Promise<void> | undefined

  constructor(options: SupervisedServiceOptions) {
    this.options = options
  }

  /** Starts programs side by side. Resolves with their readiness messages once all are ready. */
  async start(...specs: ServiceSpec[]): Promise<unknown[]> {
    if (this.stopped) throw new PipelineError('cancelled', 'cancelled', 'Everything is being stopped.')
    const batch = specs.map((spec) => new SupervisedService(spec, this.options))
    this.batches.push(batch)
    return Promise.all(batch.map((service) => service.start()))
  }

  stop(): Promise<void> {
    this.stopped ??= this.stopInOrder()
    return this.stopped
  }

  /** Ends everything at once. */
  kill(): void {
    for (const service of this.batches.flat()) service.kill()
  }

  private async stopInOrder(): Promise<void> {
    for (const batch of this.batches.toReversed()) {
      await Promise.all(batch.map((service) => service.stop()))
    }
  }
}
