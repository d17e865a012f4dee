import type { StageView } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import styles from './engines.module.css'
import { StageEngine } from './stage-engine'
import { StageHealth } from './stage-health'
import { StageMemory } from './stage-memory'
import { StageQueue } from './stage-queue'

/** One stage: whether its services are well, which engines they use, and what waits. */
export function StageCard({ stage }: { stage: StageView }) {
  const { texts, formats } = useTexts()
  const { engines, teams } = texts
  const { services, lastProblem } = stage
  return (
    <section className={styles.stage} aria-labelledby={`stage-${stage.stage}`}>
      <h2 id={`stage-${stage.stage}`}>{teams.stages[stage.stage]}</h2>
      <StageHealth stage={stage} />
      <dl className={styles.facts}>
        <StageEngine stage={stage} />
        <StageMemory services={services} />
        <StageQueue queue={stage.queue} />
        {services.length > 0 && (
          <div>
            <dt>{engines.services}</dt>
            {services.map(({ id, name, host, isSilent, startedAt, seenAt }) => (
              <dd key={id}>
                {engines.service(name, host)},{' '}
                {isSilent
                  ? engines.quietSince(formats.moment(seenAt))
                  : engines.upSince(formats.moment(startedAt))}
              </dd>
            ))}
          </div>
        )}
        {lastProblem && (
          <div>
            <dt>{engines.lastProblem(formats.moment(lastProblem.at))}</dt>
            <dd className={styles.problem} lang="en">
              {lastProblem.message}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
