import { Link } from 'wouter'
import { useTexts } from '../texts/use-texts'
import { PageHeading } from './page-heading'
import { pagePaths } from './page-paths'
import styles from './pages.module.css'

/** For an address that is none of the board's. */
export function NotFoundPage() {
  const { pages } = useTexts().texts
  return (
    <div className={styles.notice}>
      <PageHeading title={pages.notFound} />
      <p>{pages.notFoundAdvice}</p>
      <Link href={pagePaths.board}>{pages.toBoard}</Link>
    </div>
  )
}
