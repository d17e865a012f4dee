import type { CellStage, CellView, PromptView } from '@mega-pipeline/pipeline'

/** What can be taken away of one step of a row. */
interface StepFiles {
  /** Id of the cell. */
  readonly id: string
  readonly stage: CellStage
  /** For the clipboard; null where there is only sound. */
  readonly text: string | null
  readonly files: readonly StepFile[]
}

interface StepFile {
  readonly extension: string
  readonly url: string
}

/** What can be taken away of one team's work in one language. */
export interface LanguageFiles {
  readonly team: string
  readonly language: string
  readonly steps: readonly StepFiles[]
}

/** The files of a row that are done, by team and language, in the order of the board. */
export function filesOfRow({ runs }: PromptView): LanguageFiles[] {
  return runs.flatMap(({ team, cells }) => {
    const done = cells.filter(({ status }) => status === 'done')
    const languages = [...new Set(done.map(({ language }) => language))]
    return languages.map((language) => ({
      team,
      language,
      steps: done.filter((cell) => cell.language === language).map(filesOfStep),
    }))
  })
}

function filesOfStep({ id, stage, text, audio, files }: CellView): StepFiles {
  const isSpoken = stage === 'synthesize' || stage === 'own_voice'
  const media = Object.entries({ ...(audio && { mp3: audio }), ...files })
  return {
    id,
    stage,
    text: isSpoken ? null : text,
    files: media.map(([extension, { url }]) => ({ extension, url })),
  }
}
