import type { ModelStatus } from '@mega-pipeline/platform/models'
import type { Finding } from '../finding.js'

/** Whether the models of the local team are here. */
export function checkModels(models: readonly ModelStatus[]): Finding {
  const missing = models
    .filter(({ entry, present }) => entry.default && !present)
    .map(({ entry }) => entry.id)
  const here = models.filter(({ present }) => present).map(({ entry }) => entry.id)
  const subject = 'Models'
  if (missing.length === 0) return { subject, state: 'fine', detail: `here: ${here.join(', ')}` }
  return {
    subject,
    state: 'warning',
    detail: `missing: ${missing.join(', ')}`,
    advice: 'Fetch them with: mega models pull',
  }
}
