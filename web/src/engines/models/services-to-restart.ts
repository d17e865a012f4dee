import type { ModelView, ServiceView } from '@mega-pipeline/pipeline'

const serviceOf = {
  transcribe: 'transcribe-audio',
  generate: 'generate-text',
  translate: 'translate-text',
  synthesize: 'synthesize-audio',
  measuring: null,
} as const

/** The services that do not know a model yet, for they began before it was fetched: services look when they start. */
export function servicesToRestart(
  { stage, fetchedAt }: Pick<ModelView, 'stage' | 'fetchedAt'>,
  services: readonly Pick<ServiceView, 'name' | 'startedAt'>[],
): string[] {
  if (fetchedAt === null) return []
  const older = services.filter(
    ({ name, startedAt }) => name === serviceOf[stage] && Date.parse(startedAt) < Date.parse(fetchedAt),
  )
  return [...new Set(older.map(({ name }) => name))]
}
