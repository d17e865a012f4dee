import { PageHeading } from '../pages/page-heading'
import { useTexts } from '../texts/use-texts'

export function TeamsPage() {
  return <PageHeading title={useTexts().texts.pages.teams} />
}
