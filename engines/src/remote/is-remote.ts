import type { EngineReference } from '@mega-pipeline/pipeline'
import { hostedProviders } from './hosted-providers.js'

const translators: readonly string[] = ['libretranslate', 'deepl', 'google-translate']

/** Whether an engine of this name works on another server, and not on this machine. */
export function isRemote({ family, url }: EngineReference): boolean {
  return url !== undefined || Object.hasOwn(hostedProviders, family) || translators.includes(family)
}
