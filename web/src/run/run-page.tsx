import { Link } from 'wouter'
import { usePrompt } from '../gateway/use-prompt'
import { useTasks } from '../gateway/use-tasks'
import { PageHeading } from '../pages/page-heading'
import { readerPath } from '../pages/page-paths'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import { RunTasks } from './run-tasks'

/** How the work on a prompt went: every task, waiting against working, with what it took. */
export function RunPage({ promptId }: { promptId: string }) {
  const { texts, formats } = useTexts()
  const { data, error } = useTasks(promptId)
  const { data: prompt } = usePrompt(promptId)
  return (
    <>
      <PageHeading title={texts.pages.run} />
      {prompt && (
        <p>
          <Link href={readerPath(promptId)}>{texts.run.promptOf(formats.moment(prompt.createdAt))}</Link>
        </p>
      )}
      {data ? (
        data.runs.map((run) => <RunTasks key={run.id} run={run} now={Date.parse(data.now) / 1000} />)
      ) : (
        <output className="starting">{error ? <ErrorWords error={error} /> : texts.run.loading}</output>
      )}
    </>
  )
}
