import type { LanguageModelV3, SpeechModelV3, TranscriptionModelV3 } from '@ai-sdk/provider'

/** A provider of the ai SDK, as far as it does a stage's work. */
export interface RemoteModels {
  transcription?(model: string): TranscriptionModelV3
  languageModel?(model: string): LanguageModelV3
  speech?(model: string): SpeechModelV3
}

/** What a provider is opened with. */
export interface ProviderSetup {
  readonly apiKey: string
  readonly fetch: typeof fetch
  /** The customer's own part of the provider, where there is such a thing. */
  readonly resourceName?: string
  /** Address of its API, where it is not the provider's own. */
  readonly baseURL?: string
}
