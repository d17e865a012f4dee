import { useEffect } from 'react'
import { useTexts } from '../texts/use-texts'

/** Keeps the notice for when the server is away, in the language of the page. Not while developing. */
export function useOfflinePage(): void {
  const { language, texts } = useTexts()
  useEffect(() => {
    if (!import.meta.env.PROD) return
    import('./keep-offline-page')
      .then(({ keepOfflinePage }) => keepOfflinePage(language.code, texts.offline))
      // The browser may refuse, in a private window say; the page itself works without.
      .catch(() => {})
  }, [language, texts])
}
