import type { TeamList, TeamSettings } from '@mega-pipeline/pipeline'
import { useState } from 'react'
import { Button } from '../../controls/button'
import { Sheet } from '../../controls/sheet'
import { useTeamActions } from '../../gateway/use-teams'
import { ErrorWords } from '../../problems/error-words'
import { useTexts } from '../../texts/use-texts'
import { stages } from '../stages'
import styles from '../teams.module.css'
import { teamOf, type Draft } from './draft'
import { EngineChoice } from './engine-choice'
import { Field } from './field'
import { LanguageBoxes } from './language-boxes'
import { VoiceChoice } from './voice-choice'
import { WritingFields } from './writing-fields'

interface TeamEditorProps {
  readonly list: TeamList
  /** The team that is changed; null for a new one. */
  readonly name: string | null
  readonly start: Draft
  readonly onClose: () => void
}

/** A new team, or changes of one. What is left open it does as the team `local`. */
export function TeamEditor({ list, name, start, onClose }: TeamEditorProps) {
  const { teams: words } = useTexts().texts
  const [draft, setDraft] = useState(start)
  const { add, put } = useTeamActions()
  const { mutate, isPending, error } = name === null ? add : put
  const { settings } = draft
  const change = { list, settings, onChange: (next: TeamSettings) => setDraft({ ...draft, settings: next }) }
  const local = list.teams[0]?.use
  // Of the language of the prompts too, the team "local" has a voice.
  const source = Object.keys(local?.voices ?? {}).filter((code) => !local?.languages.includes(code))
  const targets = settings.languages?.length ? settings.languages : (local?.languages ?? [])
  return (
    <Sheet title={name === null ? words.newTitle : words.editTitle(name)} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          mutate(teamOf(list, draft), { onSuccess: onClose })
        }}
      >
        {name === null && (
          <Field label={words.name} advice={words.nameAdvice}>
            {(ties) => (
              <input
                {...ties}
                required
                autoComplete="off"
                value={draft.name}
                onChange={({ target }) => setDraft({ ...draft, name: target.value })}
              />
            )}
          </Field>
        )}
        {stages.map((stage) => (
          <EngineChoice key={stage} stage={stage} {...change} />
        ))}
        <LanguageBoxes {...change} />
        {[...source, ...targets].map((language) => (
          <VoiceChoice key={language} language={language} {...change} />
        ))}
        <WritingFields {...change} />
        {error && (
          <p role="alert" className={styles.problem}>
            <ErrorWords error={error} />
          </p>
        )}
        <Button type="submit" look="accent" disabled={isPending}>
          {isPending ? words.saving : words.save}
        </Button>
      </form>
    </Sheet>
  )
}
