import { useTexts } from '../texts/use-texts'
import { LanguageSwitch } from './language-switch'
import styles from './header.module.css'

/** What this page is, and the language it speaks. */
export function PageHeader() {
  const { texts } = useTexts()
  return (
    <header className={styles.header}>
      <img src="/icon.svg" alt="" width="36" height="36" />
      <div className={styles.words}>
        <h1 className={styles.name}>Mega Pipeline</h1>
        <p className={styles.tagline}>{texts.tagline}</p>
      </div>
      <LanguageSwitch />
    </header>
  )
}
