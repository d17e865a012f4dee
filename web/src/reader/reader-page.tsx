import { useState } from 'react'
import { usePrompt } from '../gateway/use-prompt'
import { PageHeading } from '../pages/page-heading'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import { Reader } from './reader'
import { ReaderHeader } from './reader-header'

/** The page on which a prompt's texts are read side by side and heard. */
export function ReaderPage({ promptId }: { promptId: string }) {
  const { texts } = useTexts()
  const { data: prompt, error } = usePrompt(promptId)
  const [team, setTeam] = useState<string | null>(null)
  if (!prompt) {
    const title = prompt === null ? texts.reader.deleted : error ? texts.reader.notFound : texts.pages.reader
    return (
      <>
        <PageHeading title={title} />
        {error ? (
          <ErrorWords error={error} />
        ) : (
          prompt === undefined && <output>{texts.reader.loading}</output>
        )}
      </>
    )
  }
  const run = prompt.runs.find((one) => one.team === (team ?? prompt.preferredTeam)) ?? prompt.runs[0]
  return (
    <>
      <ReaderHeader prompt={prompt} team={run?.team} onTeam={setTeam} />
      {run && <Reader key={run.id} prompt={prompt} run={run} />}
    </>
  )
}
