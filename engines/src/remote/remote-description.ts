import type { EngineDescription, EngineReference, Language, Stage } from '@mega-pipeline/pipeline'
import { whisperDescription } from '../transcribe/whisper/whisper-description.js'

/**
 * Large models understand and write about the languages that Whisper was trained on; what one of them does not know,
 * its server refuses.
 */
export const widelyKnownLanguages: readonly Language[] = whisperDescription.languages

/** Raised when the same request would be answered otherwise because of a change here. */
const VERSION = '1'

/** What is known of an engine on another server: its model and terms are the provider's business. */
export function describeRemote(
  { id }: EngineReference,
  stage: Stage,
  languages: readonly Language[] = widelyKnownLanguages,
): EngineDescription {
  return { id, stage, version: VERSION, licence: 'LicenseRef-terms-of-the-provider', languages }
}
