import type { Voice } from './engine.js'
import { baseLanguage, everyLanguage, type Language } from './language.js'

/**
 * A language without a region is spoken by every accent of it (`en` by `en-gb` voices), and a voice without a
 * region speaks every one (`fr` speaks `fr-ca`); but an `en-us` voice does not speak `en-gb`. A voice of `everyLanguage`
 * speaks them all.
 */
export function speaksLanguage(voice: Voice, language: Language): boolean {
  return (
    voice.language === everyLanguage ||
    voice.language === language ||
    baseLanguage(voice.language) === language ||
    voice.language === baseLanguage(language)
  )
}
