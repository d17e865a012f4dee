import { baseLanguage, type Language } from '@mega-pipeline/pipeline'

/** Where Whisper's names, which are the API's, differ from those of Unicode (CLDR). */
const whisperNames: Readonly<Record<Language, string>> = {
  bn: 'bengali',
  mi: 'maori',
  my: 'myanmar',
  nn: 'nynorsk',
  tl: 'tagalog',
}

const unicodeNames = new Intl.DisplayNames('en', { type: 'language' })

/**
 * A language as `verbose_json` names it: by its English name in lower case, `french`
 * (https://github.com/openai/whisper/blob/main/whisper/tokenizer.py). Clients look it up by that.
 */
export function languageName(language: Language): string {
  const base = baseLanguage(language)
  return whisperNames[base] ?? unicodeNames.of(base)?.toLowerCase() ?? base
}
