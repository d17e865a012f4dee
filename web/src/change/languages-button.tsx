import type { PromptView } from '@mega-pipeline/pipeline'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'

const LanguagesSheet = lazy(async () => ({ default: (await import('./languages-sheet')).LanguagesSheet }))

/** Opens the languages of a row: more can be added when it is finished, too. */
export function LanguagesButton({ prompt }: { prompt: PromptView }) {
  const { texts, formats } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const label = texts.change.languagesOf(formats.moment(prompt.createdAt))
  return (
    <>
      <Button size="small" icon="plus" aria-label={label} onClick={() => setOpen(true)}>
        {texts.change.languages}
      </Button>
      {isOpen && (
        <Suspense>
          <LanguagesSheet title={label} prompt={prompt} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
