import { PipelineError, type VoiceSample } from '@mega-pipeline/pipeline'
import { SharedWork } from './shared-work.js'
import type { VoiceCloning } from './voice-cloning.js'

/**
 * The voices that a provider makes of samples: one for each sample, named by its hash, so that it is found again after a
 * restart and by other workers.
 */
export class VoiceClones {
  private readonly cloning: VoiceCloning
  private readonly known = new Map<string, string>()
  private readonly making = new SharedWork<string>()
  /** Voices that are gone; the provider's list may still show them for a while. */
  private readonly lost = new Set<string>()

  constructor(cloning: VoiceCloning) {
    this.cloning = cloning
  }

  /**
   * Speaks with the voice of a sample. When the provider has it no more, it is made again and spoken with once more.
   * @param speak rejects with `voice_unknown` when there is no such voice
   */
  async use<Result>(
    sample: VoiceSample,
    signal: AbortSignal,
    speak: (voice: string) => Promise<Result>,
  ): Promise<Result> {
    const voice = await this.voiceOf(sample, signal)
    try {
      return await speak(voice)
    } catch (error) {
      if (!(error instanceof PipelineError) || error.code !== 'voice_unknown') throw error
      this.lose(sample.sha256, voice)
      return await speak(await this.voiceOf(sample, signal))
    }
  }

  /** Removes every voice that was made of a sample. */
  async forget(sha256: string, signal: AbortSignal): Promise<void> {
    // One that is still being made would be left over.
    await this.making.settled(sha256, signal)
    const found = await this.cloning.find(nameOf(sha256), signal)
    // One that was made a moment ago may not be listed yet.
    const known = this.known.get(sha256)
    for (const voice of new Set(known === undefined ? found : [...found, known])) {
      await this.cloning.remove(voice, signal)
      this.lost.add(voice)
    }
    this.known.delete(sha256)
  }

  private async voiceOf(sample: VoiceSample, signal: AbortSignal): Promise<string> {
    const { sha256 } = sample
    return (
      this.known.get(sha256) ??
      (await this.making.run(sha256, signal, async (itsSignal) => {
        const voice = (await this.find(sha256, itsSignal)) ?? (await this.make(sample, itsSignal))
        this.known.set(sha256, voice)
        return voice
      }))
    )
  }

  private async find(sha256: string, signal: AbortSignal): Promise<string | undefined> {
    const found = await this.cloning.find(nameOf(sha256), signal)
    return found.find((voice) => !this.lost.has(voice))
  }

  /** Another worker may have made one at the same time: then all take the older one. */
  private async make(sample: VoiceSample, signal: AbortSignal): Promise<string> {
    const made = await this.cloning.add(nameOf(sample.sha256), sample, signal)
    const oldest = (await this.find(sample.sha256, signal)) ?? made
    if (oldest !== made) await this.cloning.remove(made, signal)
    return oldest
  }

  /** Others may have noticed it before, and have made a new one. */
  private lose(sha256: string, voice: string): void {
    this.lost.add(voice)
    if (this.known.get(sha256) === voice) this.known.delete(sha256)
  }
}

function nameOf(sha256: string): string {
  return `mega-${sha256}`
}
