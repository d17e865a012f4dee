import type { PromptView } from '@mega-pipeline/pipeline'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'

const TakeAwaySheet = lazy(async () => ({ default: (await import('./take-away-sheet')).TakeAwaySheet }))

/** Opens what can be taken away of a row. */
export function TakeAwayButton({ prompt }: { prompt: PromptView }) {
  const { texts, formats } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        icon="download"
        look="plain"
        size="small"
        label={texts.takeAway.of(formats.moment(prompt.createdAt))}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <TakeAwaySheet prompt={prompt} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
