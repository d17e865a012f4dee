import type { OptionsView } from '@mega-pipeline/pipeline'
import { tellProblem } from '../problems/problem-manager'
import { useTexts } from '../texts/use-texts'
import { checkFile } from './check-file'
import type { Choices } from './choices/fitting-choices'
import { useSending } from './use-sending'

/** Sends files, one after another, so that their rows stand in their order. Those that cannot be are named. */
export function useSendingFiles(choices: Choices, limits: OptionsView['limits']) {
  const { texts, formats } = useTexts()
  const { send } = useSending(choices)
  return async (files: readonly File[]) => {
    for (const file of files) {
      const fault = checkFile(file, limits)
      if (fault === 'notAudio') tellProblem(texts.composer.notAudio(file.name))
      else if (fault === 'tooLarge') {
        tellProblem(texts.composer.tooLarge(file.name, formats.megabytes(limits.uploadBytes)))
      } else {
        // oxlint-disable-next-line no-await-in-loop
        await send({ audio: file, fileName: file.name })
      }
    }
  }
}
