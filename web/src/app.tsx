import { useState } from 'react'
import { useLocation } from 'wouter'
import { justFinished } from './board/just-finished'
import { useLivePrompts } from './gateway/use-live-prompts'
import { ConnectionNotice } from './header/connection-notice'
import { PageHeader } from './header/page-header'
import { useOfflinePage } from './offline/use-offline-page'
import { PageRoutes } from './pages/page-routes'
import { useScrollToTop } from './pages/use-scroll-to-top'
import { PlayerDock } from './player/player-dock'
import { UndoMessages } from './change/undo-messages'
import { ProblemMessages } from './problems/problem-messages'
import { useTexts } from './texts/use-texts'

/** What all pages stand in: the header, the live rows, and what is said about them. */
export function App() {
  const { texts, formats } = useTexts()
  const [announcement, setAnnouncement] = useState('')
  const [path] = useLocation()
  useScrollToTop(path)
  useOfflinePage()
  const connection = useLivePrompts((prompt, before) => {
    const end = justFinished(before, prompt)
    if (end === null) return
    const time = formats.moment(prompt.createdAt)
    setAnnouncement(end === 'well' ? texts.row.finished(time) : texts.row.finishedWithFailures(time))
  })
  return (
    <>
      <a className="skip" href="#main">
        {texts.pages.skip}
      </a>
      <div className="page">
        <PageHeader />
        <main className="main" id="main" tabIndex={-1}>
          <ConnectionNotice connection={connection} />
          <PageRoutes path={path} />
        </main>
      </div>
      <PlayerDock />
      <output className="visually-hidden">{announcement}</output>
      <ProblemMessages />
      <UndoMessages />
    </>
  )
}
