import type { ServiceView } from '@mega-pipeline/pipeline'
import { useModels } from '../../gateway/use-engines'
import { ErrorWords } from '../../problems/error-words'
import { useTexts } from '../../texts/use-texts'
import styles from './models.module.css'
import { ModelRow } from './model-row'

/** The models there are, those that are missing first. */
export function ModelList({ services }: { services: readonly ServiceView[] }) {
  const { texts } = useTexts()
  const { data, error } = useModels()
  const words = texts.models
  const missing = data?.models.filter(({ isPresent }) => isPresent === false) ?? []
  const others = data?.models.filter(({ isPresent }) => isPresent !== false) ?? []
  return (
    <section className={styles.models} aria-labelledby="models">
      <h2 id="models">{words.heading}</h2>
      {!data && <output className="starting">{error ? <ErrorWords error={error} /> : words.loading}</output>}
      {data && !data.isShared && <p>{words.notShared}</p>}
      {missing.length > 0 && (
        <>
          <h3>{words.missing}</h3>
          <ul className={styles.list}>
            {missing.map((model) => (
              <ModelRow key={model.id} model={model} services={services} />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          {data?.isShared && <h3>{words.here}</h3>}
          <ul className={styles.list}>
            {others.map((model) => (
              <ModelRow key={model.id} model={model} services={services} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
