import { createContext, use } from 'react'
import { formatsOf } from './formats'
import type { PageLanguage, Texts } from './texts'

/** The page's words and number forms, and how to change its language. */
export interface PageTexts {
  readonly language: PageLanguage
  readonly texts: Texts
  readonly formats: ReturnType<typeof formatsOf>
  readonly changeLanguage: (language: PageLanguage) => void
}

export const TextsContext = createContext<PageTexts | null>(null)

export function useTexts(): PageTexts {
  const texts = use(TextsContext)
  if (texts === null) throw new Error('Texts are used outside of TextsProvider.')
  return texts
}
