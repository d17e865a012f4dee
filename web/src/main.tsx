import { CSPProvider } from '@base-ui/react/csp-provider'
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { retryAFewTimes } from './gateway/retries'
import { PageBoundary } from './pages/page-boundary'
import { tellProblem } from './problems/problem-manager'
import { applyScheme, chosenScheme } from './header/colour-scheme'
import './style/tokens.css'
import './style/page.css'
import { TextsProvider } from './texts/texts-provider'

applyScheme(chosenScheme())

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: retryAFewTimes } },
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, { meta }) => {
      if (meta?.['isToldInPlace'] !== true) tellProblem(error)
    },
  }),
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')

createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <TextsProvider>
          <PageBoundary>
            <App />
          </PageBoundary>
        </TextsProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
)
