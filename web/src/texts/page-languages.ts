import english from './languages/en'
import type { PageLanguage } from './texts'

const files = import.meta.glob<PageLanguage>('./languages/*.ts', { eager: true, import: 'default' })

/** The languages this page speaks, by name. A file in the folder is all that a new one needs. */
export const pageLanguages: readonly PageLanguage[] = Object.values(files).toSorted((a, b) =>
  a.name.localeCompare(b.name),
)

/** The first wanted language that the page speaks, by language without region; English if it speaks none of them. */
export function pickLanguage(wanted: readonly string[]): PageLanguage {
  for (const tag of wanted) {
    const found = pageLanguages.find(({ code }) => code === tag.toLowerCase().split('-')[0])
    if (found) return found
  }
  return english
}

/** The reader's own kind of the language, `en-GB` for `en`, so that dates are written as the reader writes them. */
export function regionalTag(code: string, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.toLowerCase().split('-')[0] === code) ?? code
}
