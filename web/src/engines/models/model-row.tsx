import type { ModelView, ServiceView } from '@mega-pipeline/pipeline'
import { usePullActions } from '../../gateway/use-engines'
import { Button } from '../../controls/button'
import { useTexts } from '../../texts/use-texts'
import { ModelFacts } from './model-facts'
import { servicesToRestart } from './services-to-restart'
import styles from './models.module.css'
import { PullProgress } from './pull-progress'

interface ModelRowProps {
  readonly model: ModelView
  readonly services: readonly ServiceView[]
}

/** A model: what it is, whether it is here, and a way to fetch it. */
export function ModelRow({ model, services }: ModelRowProps) {
  const { models: words } = useTexts().texts
  const { pull, cancel } = usePullActions()
  const { id, isPresent } = model
  const isUnderWay = model.pull !== null && model.pull.state !== 'failed'
  const outdated = servicesToRestart(model, services)
  return (
    <li className={styles.model}>
      <div className={styles.about}>
        <h4>{id}</h4>
        <ModelFacts model={model} />
      </div>
      {isPresent === false && !isUnderWay && (
        <Button
          size="small"
          aria-label={words.fetchOf(id)}
          disabled={pull.isPending}
          onClick={() => pull.mutate(id)}
        >
          {words.fetch}
        </Button>
      )}
      {isUnderWay && (
        <Button size="small" aria-label={words.cancelOf(id)} onClick={() => cancel.mutate(id)}>
          {words.cancel}
        </Button>
      )}
      {model.pull && <PullProgress modelId={id} pull={model.pull} />}
      <output className={styles.news}>
        {model.fetchedAt !== null && words.fetched(id)}{' '}
        {outdated.map((name) => words.restart(name)).join(' ')}
      </output>
    </li>
  )
}
