import type { Language } from '@mega-pipeline/pipeline'
import type { ModelEntry, ModelFile } from '../model-entry.js'

/** One attachment of the Remote Settings collection `translations-models`, as the record states it. */
export interface MozillaAttachment {
  readonly location: string
  readonly bytes: number
  readonly sha256: string
}

function file(path: string, { location, bytes, sha256 }: MozillaAttachment): ModelFile {
  const url = `https://firefox-settings-attachments.cdn.mozilla.net/main-workspace/translations-models/${location}`
  return { path, bytes, sha256, sources: [{ kind: 'url', url }] }
}

/**
 * A Firefox translation model from English, from Mozilla's public storage. Locations, sizes and hashes are those of
 * Mozilla's records (and of `metadata.json` in github.com/mozilla/firefox-translations-models for the model itself).
 */
export function bergamotMozilla(
  to: Language,
  attachments: { model: MozillaAttachment; shortlist: MozillaAttachment; vocabulary: MozillaAttachment },
): ModelEntry {
  return {
    id: `bergamot-en-${to}`,
    stage: 'translate',
    languages: ['en', to],
    licence: 'MPL-2.0',
    memoryBytes: 400_000_000,
    default: to === 'fr',
    files: [
      file('model.bin', attachments.model),
      file('shortlist.bin', attachments.shortlist),
      file('vocab.spm', attachments.vocabulary),
    ],
  }
}
