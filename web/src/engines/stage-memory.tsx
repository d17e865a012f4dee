import type { ServiceView } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'

/** The engines that are in memory, each with what its processes hold. */
export function StageMemory({ services }: { services: readonly ServiceView[] }) {
  const { texts, formats } = useTexts()
  const words = texts.engines
  const running = services.filter(({ isSilent }) => !isSilent).flatMap(({ engines }) => engines)
  const bytes = running.reduce((sum, { residentBytes }) => sum + (residentBytes ?? 0), 0)
  return (
    <div>
      <dt>{words.memory}</dt>
      {running.length === 0 && <dd>{words.nothingInMemory}</dd>}
      {running.map(({ engine, residentBytes }, index) => (
        // Several processes may hold the same engine; they have no order of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <dd key={index}>
          {engine}: {residentBytes === null ? words.memoryUnknown : formats.megabytes(residentBytes)}
        </dd>
      ))}
      {running.length > 1 && <dd>{words.memoryInAll(formats.megabytes(bytes))}</dd>}
    </div>
  )
}
