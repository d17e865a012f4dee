import { lazy, Suspense, type ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import { useTexts } from '../texts/use-texts'
import { BoardPage } from './board-page'
import { NotFoundPage } from './not-found-page'
import { PageBoundary } from './page-boundary'
import { pagePaths } from './page-paths'

const ReaderPage = lazyPage(async () => (await import('../reader/reader-page')).ReaderPage)
const RunPage = lazyPage(async () => (await import('../run/run-page')).RunPage)
const TeamsPage = lazyPage(async () => (await import('../teams/teams-page')).TeamsPage)
const EnginesPage = lazyPage(async () => (await import('../engines/engines-page')).EnginesPage)

/** The page of the address. All but the board are fetched when they are first wanted. */
export function PageRoutes({ path }: { path: string }) {
  const { texts } = useTexts()
  return (
    <PageBoundary key={path}>
      <Suspense fallback={<output className="starting">{texts.pages.loading}</output>}>
        <Switch>
          <Route path={pagePaths.board} component={BoardPage} />
          <Route path={pagePaths.reader}>{({ id }) => <ReaderPage promptId={id} />}</Route>
          <Route path={pagePaths.run}>{({ id }) => <RunPage promptId={id} />}</Route>
          <Route path={pagePaths.teams} component={TeamsPage} />
          <Route path={pagePaths.engines} component={EnginesPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </PageBoundary>
  )
}

function lazyPage<Properties extends object>(load: () => Promise<ComponentType<Properties>>) {
  return lazy(async () => ({ default: await load() }))
}
