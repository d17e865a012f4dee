import { useState } from 'react'
import { Button } from '../controls/button'
import { Sheet } from '../controls/sheet'
import { useTeamActions } from '../gateway/use-teams'
import { useTexts } from '../texts/use-texts'
import styles from './teams.module.css'

/** Deletes a team, after asking. */
export function RemoveTeam({ name }: { name: string }) {
  const { teams: words } = useTexts().texts
  const { remove } = useTeamActions()
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button
        icon="trash"
        size="small"
        aria-label={words.of(words.remove, name)}
        disabled={remove.isPending}
        onClick={() => setAsking(true)}
      >
        {words.remove}
      </Button>
      {isAsking && (
        <Sheet title={words.removeTitle(name)} onClose={close}>
          <p>{words.removeDescription}</p>
          <div className={styles.actions}>
            <Button onClick={close}>{words.keep}</Button>
            <Button look="danger" icon="trash" onClick={() => remove.mutate(name, { onSettled: close })}>
              {words.remove}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  )
}
