import { posix } from 'node:path'
import { cellArtefact, sourceLanguage, type Language, type Stage } from '@mega-pipeline/pipeline'
import { defaultLanguages } from '@mega-pipeline/platform/settings'
import type { StageCommandSettings } from './settings.js'
import type { Lane } from './stage-command.js'

/** Every language of these that a stage writes, with the stage that wrote what it reads. */
interface LaneStages {
  /** `recordings`: what was recorded. */
  readonly from: Stage | 'recordings'
  readonly to: Stage
  /** `source`: the language of the prompts. `targets`: those that are translated into. */
  readonly languages: 'source' | 'targets'
}

/** The lanes of a command, in the folders where the services keep the same files. */
export function lanesOf({ from, to, languages }: LaneStages, settings: StageCommandSettings): Lane[] {
  const targets = defaultLanguages(settings.DEFAULT_LANGUAGES)
  const folderOf = (stage: Stage, language: Language, extension: 'txt' | 'mp3'): string => {
    const place = {
      team: settings.TEAM,
      promptId: 'any',
      settings: { language: sourceLanguage, languages: targets },
    }
    return posix.dirname(cellArtefact(place, { stage, language }, extension).key)
  }
  const written = languages === 'source' ? [sourceLanguage] : targets
  return written.map((language): Lane => {
    const extension = to === 'synthesize' ? 'mp3' : 'txt'
    const outputs = folderOf(to, language, extension)
    if (from === 'recordings')
      return { language, inputs: 'input_audios', isInput: () => true, outputs, extension }
    const read = from === 'translate' ? language : sourceLanguage
    const inputs = folderOf(from, read, 'txt')
    return { language, inputs, isInput: (name) => name.endsWith('.txt'), outputs, extension }
  })
}
