import { useState } from 'react'
import { Board } from './board/board'
import { justFinished } from './board/just-finished'
import { Composer } from './composer/composer'
import { useLivePrompts } from './gateway/use-live-prompts'
import { useOptions } from './gateway/use-prompts'
import { ConnectionNotice } from './header/connection-notice'
import { PageHeader } from './header/page-header'
import { ErrorWords } from './problems/error-words'
import { ProblemMessages } from './problems/problem-messages'
import { useTexts } from './texts/use-texts'

/** The page. */
export function App() {
  const { texts, formats } = useTexts()
  const { data: options, error } = useOptions()
  const [announcement, setAnnouncement] = useState('')
  const connection = useLivePrompts((prompt, before) => {
    const end = justFinished(before, prompt)
    if (end === null) return
    const time = formats.moment(prompt.createdAt)
    setAnnouncement(end === 'well' ? texts.row.finished(time) : texts.row.finishedWithFailures(time))
  })
  return (
    <>
      <div className="page">
        <PageHeader />
        <main className="main">
          <ConnectionNotice connection={connection} />
          {options ? (
            <Composer options={options} />
          ) : (
            <output className="starting">
              {error ? <ErrorWords error={error} /> : texts.board.starting}
            </output>
          )}
          <Board />
        </main>
      </div>
      <output className="visually-hidden">{announcement}</output>
      <ProblemMessages />
    </>
  )
}
