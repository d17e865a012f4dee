import { Link } from 'wouter'
import { KeyboardHelp } from '../keyboard/keyboard-help'
import { pagePaths } from '../pages/page-paths'
import { productName } from '../pages/product-name'
import { useTexts } from '../texts/use-texts'
import { ColourSchemeSwitch } from './colour-scheme-switch'
import styles from './header.module.css'
import { LanguageSwitch } from './language-switch'
import { PageNavigation } from './page-navigation'

/** What this is, the way to its pages, and how they look and speak. */
export function PageHeader() {
  const { texts } = useTexts()
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <img src="/icon.svg" alt="" width="36" height="36" />
        <div>
          <Link href={pagePaths.board} className={styles.name}>
            {productName}
          </Link>
          <p className={styles.tagline}>{texts.tagline}</p>
        </div>
      </div>
      <PageNavigation />
      <div className={styles.switches}>
        <ColourSchemeSwitch />
        <LanguageSwitch />
        <span className={styles.keys}>
          <KeyboardHelp />
        </span>
      </div>
    </header>
  )
}
