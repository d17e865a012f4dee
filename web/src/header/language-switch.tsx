import { pageLanguages } from '../texts/page-languages'
import { useTexts } from '../texts/use-texts'
import styles from './header.module.css'

/** The languages of the page, each by its own name. */
export function LanguageSwitch() {
  const { texts, language, changeLanguage } = useTexts()
  return (
    <select
      className={styles.switch}
      aria-label={texts.pageLanguage}
      value={language.code}
      onChange={({ currentTarget }) => {
        const chosen = pageLanguages.find(({ code }) => code === currentTarget.value)
        if (chosen) changeLanguage(chosen)
      }}
    >
      {pageLanguages.map(({ code, name }) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
