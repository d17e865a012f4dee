import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import { PageHeading } from './page-heading'
import styles from './pages.module.css'

/** Said in the place of a page that broke, or that could not be fetched. */
export function PageFailure({ error }: { error: Error }) {
  const { pages } = useTexts().texts
  return (
    <div role="alert" className={styles.notice}>
      <PageHeading title={pages.failed} />
      <p>{pages.failedAdvice}</p>
      <Button look="accent" icon="retry" onClick={() => location.reload()}>
        {pages.reload}
      </Button>
      <details className={styles.details}>
        <summary>{pages.failedDetails}</summary>
        <code lang="en">{error.message}</code>
      </details>
    </div>
  )
}
