import type { StageView } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import styles from './engines.module.css'

/** Which engine a stage uses, which rung of a list worked last, and what else could be asked for. */
export function StageEngine({ stage: { engines, tiers, lastUse } }: { stage: StageView }) {
  const { texts, formats } = useTexts()
  const words = texts.engines
  const inUse = engines.find(({ isDefault }) => isDefault)
  const others = engines.filter((engine) => engine !== inUse)
  return (
    <>
      <div>
        <dt>{words.inUse}</dt>
        <dd className={styles.engine}>{inUse?.id ?? words.noneYet}</dd>
        {lastUse && (
          <dd className={styles.quiet}>
            {words.lastUse(lastUse.engine, formats.moment(lastUse.at))}
            {lastUse.rung !== null && lastUse.rungs > 1 && ` (${words.rung(lastUse.rung, lastUse.rungs)})`}
          </dd>
        )}
      </div>
      {tiers.length > 0 && (
        <div>
          <dt>{words.tiers}</dt>
          {tiers.map(({ language, engine }) => (
            <dd key={language}>
              {formats.languageTitle(language)}: {engine}
            </dd>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div>
          <dt>{words.others}</dt>
          <dd>{others.map(({ id }) => id).join(', ')}</dd>
        </div>
      )}
    </>
  )
}
