import type { OptionsView } from '@mega-pipeline/pipeline'
import type { Choices } from './fitting-choices'

/** The languages that a prompt will be narrated in: that of the prompts themselves, then the chosen ones. */
export function spokenLanguages(
  { languages }: Pick<Choices, 'languages'>,
  offered: OptionsView['languages'],
): string[] {
  const own = offered.filter(({ translation }) => translation === null).map(({ code }) => code)
  return [...own, ...languages]
}
