import { PageHeading } from '../pages/page-heading'
import { useTexts } from '../texts/use-texts'

export function RunPage({ promptId }: { promptId: string }) {
  const { pages } = useTexts().texts
  return (
    <>
      <PageHeading title={pages.run} />
      <p>{promptId}</p>
    </>
  )
}
