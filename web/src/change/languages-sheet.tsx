import type { PromptView } from '@mega-pipeline/pipeline'
import { Button } from '../controls/button'
import { Sheet } from '../controls/sheet'
import { targetLanguages } from '../gateway/target-languages'
import { useLanguageChanges } from '../gateway/use-cell-changes'
import { useOptions } from '../gateway/use-prompts'
import { useTexts } from '../texts/use-texts'
import styles from './change.module.css'
import { offerUndo } from './undo-manager'

interface LanguagesSheetProps {
  readonly title: string
  readonly prompt: PromptView
  readonly onClose: () => void
}

/** The languages that a row has and could have. */
export function LanguagesSheet({ title, prompt, onClose }: LanguagesSheetProps) {
  const { texts, formats } = useTexts()
  const words = texts.change
  const { data: options } = useOptions()
  const { add, remove } = useLanguageChanges(prompt.id)
  const chosen = new Set(prompt.runs.flatMap(({ languages }) => languages))
  const isBusy = add.isPending || remove.isPending
  const takeOff = (language: string) =>
    remove.mutate(language, {
      onSuccess: () => offerUndo({ kind: 'language_removed', promptId: prompt.id, language }),
    })
  return (
    <Sheet title={title} onClose={onClose}>
      <ul className={styles.languages}>
        {[...new Set([...chosen, ...(options ? targetLanguages(options) : [])])].map((language) => {
          const name = formats.languageTitle(language)
          return (
            <li key={language} className={styles.language}>
              {name}
              {chosen.has(language) ? (
                <Button
                  size="small"
                  icon="minus"
                  disabled={isBusy || chosen.size === 1}
                  aria-label={words.removeLanguageOf(name)}
                  onClick={() => takeOff(language)}
                >
                  {words.removeLanguage}
                </Button>
              ) : (
                <Button
                  size="small"
                  icon="plus"
                  disabled={isBusy}
                  aria-label={words.addLanguageOf(name)}
                  onClick={() => add.mutate(language)}
                >
                  {words.addLanguage}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
