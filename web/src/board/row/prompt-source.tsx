import type { PromptView } from '@mega-pipeline/pipeline'
import { LanguagesButton } from '../../change/languages-button'
import { offerUndo } from '../../change/undo-manager'
import { CompareButton } from '../../compare/compare-button'
import { Button } from '../../controls/button'
import { Icon } from '../../controls/icon'
import { usePromptActions } from '../../gateway/use-prompt-actions'
import { RecordingPlayer } from '../../player/recording-player'
import { TakeAwayButton } from '../../take-away/take-away-button'
import { useTexts } from '../../texts/use-texts'
import { RemoveButton } from './remove-button'
import styles from './row.module.css'

/** The first box of a row: when and how the prompt came, its recording, and what can be done with the row. */
export function PromptSource({ prompt }: { prompt: PromptView }) {
  const { texts, formats } = useTexts()
  const { cancel, remove, retryAll } = usePromptActions(prompt.id)
  const { recording, createdAt, runs } = prompt
  const time = formats.moment(createdAt)
  return (
    <div className={styles.source}>
      <div className={styles.when}>
        <span className={styles.kind} title={recording ? texts.row.spoken : texts.row.typed}>
          <Icon name={recording ? 'microphone' : 'pen'} />
          <span className="visually-hidden">{recording ? texts.row.spoken : texts.row.typed}</span>
        </span>
        <time dateTime={createdAt}>{time}</time>
      </div>
      {runs[0] && <RecordingPlayer prompt={prompt} run={runs[0]} />}
      <div className={styles.settings}>
        {[...new Set(runs.map(({ words }) => words))].map((words) => texts.row.length(words)).join(' · ')}
        <TakeAwayButton prompt={prompt} />
        <RemoveButton
          time={time}
          isRemoving={remove.isPending}
          onRemove={() =>
            remove.mutate(undefined, {
              onSuccess: () => offerUndo({ kind: 'deleted', promptId: prompt.id }),
            })
          }
        />
        <CompareButton prompt={prompt} />
        <LanguagesButton prompt={prompt} />
        {!runs.every(({ isFinished }) => isFinished) && (
          <Button
            icon="cross"
            size="small"
            disabled={cancel.isPending}
            aria-label={texts.row.cancelOf(time)}
            onClick={() => cancel.mutate()}
          >
            {texts.row.cancel}
          </Button>
        )}
        {isStuck(prompt) && (
          <Button
            icon="retry"
            size="small"
            disabled={retryAll.isPending}
            aria-label={texts.row.retryOf(time)}
            onClick={() => retryAll.mutate()}
          >
            {texts.row.retry}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Whether nothing of it goes on by itself, though something is not as it is to be. */
function isStuck({ runs }: PromptView): boolean {
  const hasEnded = runs.every(({ isFinished }) => isFinished)
  const statuses = runs.flatMap(({ cells }) => cells.map(({ status }) => status))
  return hasEnded && statuses.some((status) => ['failed', 'cancelled', 'out_of_date'].includes(status))
}
