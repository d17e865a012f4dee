import { PageHeading } from '../pages/page-heading'
import { useTexts } from '../texts/use-texts'

export function EnginesPage() {
  return <PageHeading title={useTexts().texts.pages.engines} />
}
