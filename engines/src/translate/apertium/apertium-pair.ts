import { apertiumEnvironment, type ApertiumInstallation } from './installation.js'
import { readMode, type ApertiumMode } from './mode.js'
import { ProgramChain } from './program-chain.js'
import { readStream, writeStream, type StreamItem } from './stream.js'

export type ApertiumStep = keyof ApertiumMode

/** One pair of languages, each step of its pipeline in programs that stay up, so that one can act in between. */
export class ApertiumPair {
  private readonly chains: Readonly<Record<ApertiumStep, ProgramChain>>

  constructor(installation: ApertiumInstallation, mode: string) {
    const environment = apertiumEnvironment(installation)
    const commands = readMode(installation, mode)
    const chain = (step: ApertiumStep): ProgramChain => new ProgramChain(commands[step], environment)
    this.chains = {
      morphology: chain('morphology'),
      disambiguation: chain('disambiguation'),
      dictionary: chain('dictionary'),
      transfer: chain('transfer'),
      forms: chain('forms'),
      contraction: chain('contraction'),
    }
  }

  /** Escaped text to words, each with its surface and all its readings. */
  async analyse(text: string, signal: AbortSignal): Promise<StreamItem[]> {
    return readStream(await this.chains.morphology.ask(text, signal))
  }

  async step(
    step: 'disambiguation' | 'dictionary' | 'transfer' | 'forms',
    items: readonly StreamItem[],
    signal: AbortSignal,
  ): Promise<StreamItem[]> {
    return readStream(await this.chains[step].ask(writeStream(items), signal))
  }

  /** Forms as escaped text, `~` before those that contract or elide. */
  contract(text: string, signal: AbortSignal): Promise<string> {
    return this.chains.contraction.ask(text, signal)
  }

  close(): void {
    for (const chain of Object.values(this.chains)) chain.close()
  }
}
