import { useEngines } from '../gateway/use-engines'
import { PageHeading } from '../pages/page-heading'
import { ErrorWords } from '../problems/error-words'
import { useTexts } from '../texts/use-texts'
import styles from './engines.module.css'
import { ModelList } from './models/model-list'
import { StageCard } from './stage-card'

/** Who does the work of each stage, how they are, what waits for them, and the models there are to fetch. */
export function EnginesPage() {
  const { texts } = useTexts()
  const { data, error } = useEngines()
  return (
    <>
      <PageHeading title={texts.pages.engines} />
      {data ? (
        <div className={styles.stages}>
          {data.stages.map((stage) => (
            <StageCard key={stage.stage} stage={stage} />
          ))}
        </div>
      ) : (
        <output className="starting">{error ? <ErrorWords error={error} /> : texts.engines.loading}</output>
      )}
      <ModelList services={data?.stages.flatMap(({ services }) => services) ?? []} />
    </>
  )
}
