import type { TranslationPair } from '@mega-pipeline/engines/translate'
import { baseLanguage, languageSchema, type Language } from '@mega-pipeline/pipeline'

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** A language as people read it, in English. */
export function languageName(language: Language): string {
  return englishNames.of(language) ?? language
}

/** The languages that can be translated from or to, in the order of their codes. */
export function languagesOf(pairs: readonly TranslationPair[]): Language[] {
  return [...new Set(pairs.flatMap(({ from, to }) => [from, to]))].toSorted()
}

/** The languages that one can be translated to. Every language can be "translated" to itself: the text stays as it is. */
export function targetsOf(pairs: readonly TranslationPair[], source: Language): Language[] {
  const reached = pairs.filter(({ from }) => from === source).map(({ to }) => to)
  return [...new Set([source, ...reached])].toSorted()
}

/** The languages that can be translated to this one, itself included. */
export function sourcesOf(pairs: readonly TranslationPair[], target: Language): Language[] {
  return languagesOf(pairs).filter((source) => targetsOf(pairs, source).includes(target))
}

/** A code as clients write it (`EN`, `pt_BR`, `pt-BR`) as one of ours, when it is known with or without its region. */
export function readLanguage(pairs: readonly TranslationPair[], code: string): Language | undefined {
  const { data } = languageSchema.safeParse(code.toLowerCase().replace('_', '-'))
  return data !== undefined && languagesOf(pairs).includes(baseLanguage(data)) ? data : undefined
}
