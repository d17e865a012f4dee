import { baseLanguage, type EngineReference, type Language } from '@mega-pipeline/pipeline'
import type { TranscriptionModelV3CallOptions } from '@ai-sdk/provider'
import { hostedProviders } from '../hosted-providers.js'

type ProviderOptions = NonNullable<TranscriptionModelV3CallOptions['providerOptions']>

/** OpenAI's newer models answer with the text alone (https://platform.openai.com/docs/guides/speech-to-text). */
const TEXT_ONLY = /^gpt-/

/** Providers whose answers hold the times of words. */
const wordTimers: readonly string[] = ['elevenlabs', 'deepgram', 'assemblyai']

/** Whether an engine of this name may be asked when each word is said. */
export function tellsWordTimes({ family, model }: EngineReference): boolean {
  return wordTimers.includes(family) || (hasOpenAiForm(family) && !TEXT_ONLY.test(model))
}

/** What the provider is told besides the recording, in its own terms. */
export function optionsFor({ family }: EngineReference, language: Language, words: boolean): ProviderOptions {
  const base = baseLanguage(language)
  if (hasOpenAiForm(family)) {
    return { openai: { language: base, timestampGranularities: words ? ['word', 'segment'] : ['segment'] } }
  }
  return { [family]: hostedProviders[family]?.languageOptions?.(base) ?? {} }
}

function hasOpenAiForm(family: string): boolean {
  return family === 'openai' || family === 'azure'
}
