import type { PromptView } from '@mega-pipeline/pipeline'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'

const CompareSheet = lazy(async () => ({ default: (await import('./compare-sheet')).CompareSheet }))

/** Opens the comparison of a row's teams; there is none where one team works alone. */
export function CompareButton({ prompt }: { prompt: PromptView }) {
  const { texts, formats } = useTexts()
  const [isOpen, setOpen] = useState(false)
  if (prompt.runs.length < 2) return null
  return (
    <>
      <Button
        size="small"
        aria-label={texts.compare.openOf(formats.moment(prompt.createdAt))}
        onClick={() => setOpen(true)}
      >
        {texts.compare.open}
      </Button>
      {isOpen && (
        <Suspense>
          <CompareSheet prompt={prompt} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
