import type { OptionsView } from '@mega-pipeline/pipeline'

/** The languages that can be translated into: all but the source's own. */
export function targetLanguages({ languages }: Pick<OptionsView, 'languages'>): string[] {
  return languages.filter(({ translation }) => translation !== null).map(({ code }) => code)
}
