import { PageHeading } from '../pages/page-heading'
import { useTexts } from '../texts/use-texts'

export function ReaderPage({ promptId }: { promptId: string }) {
  const { pages } = useTexts().texts
  return (
    <>
      <PageHeading title={pages.reader} />
      <p>{promptId}</p>
    </>
  )
}
