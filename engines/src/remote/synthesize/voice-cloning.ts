import type { VoiceSample } from '@mega-pipeline/pipeline'
import type { Addressee } from '../remote-problem.js'

/** How a provider makes voices of samples. What goes wrong is a `PipelineError`, or the signal's reason. */
export interface VoiceCloning {
  /** Ids of the voices that were made under this name, the oldest first. */
  find(name: string, signal: AbortSignal): Promise<readonly string[]>
  /**
   * @returns the id of the new voice
   * @throws PipelineError `voice_sample_refused`
   */
  add(name: string, sample: VoiceSample, signal: AbortSignal): Promise<string>
  /** Nothing happens when there is no such voice. */
  remove(voice: string, signal: AbortSignal): Promise<void>
}

/** What a provider's cloning is asked with. */
export interface CloningAccess extends Addressee {
  /** With the key guarded. */
  readonly fetch: typeof fetch
  readonly key: string | undefined
}

/** @param patienceSeconds of silence after which a request is given up */
export type OpenVoiceCloning = (access: CloningAccess, patienceSeconds: number) => VoiceCloning
