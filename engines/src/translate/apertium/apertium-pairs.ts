import { ApertiumPair } from './apertium-pair.js'
import type { ApertiumInstallation } from './installation.js'

/** The pairs of an installation, each opened once for all tiers: their dictionaries take much memory. */
export class ApertiumPairs {
  private readonly installation: ApertiumInstallation
  private readonly pairs = new Map<string, ApertiumPair>()

  constructor(installation: ApertiumInstallation) {
    this.installation = installation
  }

  get(mode: string): ApertiumPair {
    const pair = this.pairs.get(mode) ?? new ApertiumPair(this.installation, mode)
    this.pairs.set(mode, pair)
    return pair
  }

  close(): void {
    for (const pair of this.pairs.values()) pair.close()
  }
}
