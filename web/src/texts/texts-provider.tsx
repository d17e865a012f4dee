import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { formatsOf } from './formats'
import { pickLanguage, regionalTag } from './page-languages'
import { TextsContext } from './use-texts'
import { readStored, store } from '../stored'

const storageKey = 'mega-pipeline.language'

/** Gives the page its language: the one chosen before, else the first of the browser's that the page speaks. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => {
    const chosen = readStored(storageKey)
    return pickLanguage([...(typeof chosen === 'string' ? [chosen] : []), ...navigator.languages])
  })
  useEffect(() => {
    document.documentElement.lang = language.code
  }, [language])
  const value = useMemo(
    () => ({
      language,
      texts: language.texts,
      formats: formatsOf(regionalTag(language.code, navigator.languages)),
      changeLanguage: (next: typeof language) => {
        store(storageKey, next.code)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <TextsContext value={value}>{children}</TextsContext>
}
