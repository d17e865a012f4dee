import { Link, useLocation } from 'wouter'
import { useShortcut } from '../keyboard/use-shortcut'
import { pagePaths } from '../pages/page-paths'
import { useTexts } from '../texts/use-texts'
import styles from './header.module.css'

const pages = ['board', 'teams', 'engines'] as const

/** The way to the pages that stand for themselves. */
export function PageNavigation() {
  const texts = useTexts().texts.pages
  const [path, goTo] = useLocation()
  useShortcut('goToBoard', () => goTo(pagePaths.board))
  useShortcut('goToTeams', () => goTo(pagePaths.teams))
  useShortcut('goToEngines', () => goTo(pagePaths.engines))
  return (
    <nav className={styles.navigation} aria-label={texts.navigation}>
      {pages.map((page) => (
        <Link
          key={page}
          href={pagePaths[page]}
          className={styles.link}
          aria-current={path === pagePaths[page] ? 'page' : undefined}
        >
          {texts[page]}
        </Link>
      ))}
    </nav>
  )
}
