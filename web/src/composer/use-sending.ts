import type { OptionsView } from '@mega-pipeline/pipeline'
import type { NewPrompt } from '../gateway/client'
import { useCreatePrompt } from '../gateway/use-prompt-actions'
import { tellProblem } from '../problems/problem-manager'
import { useTexts } from '../texts/use-texts'
import { checkFile } from './check-file'
import type { Choices } from './choices/fitting-choices'

/** The ways to send a prompt. Each resolves to whether it went; what went wrong is told on the page. */
export function useSending(choices: Choices, limits: OptionsView['limits']) {
  const { texts, formats } = useTexts()
  const { mutateAsync, isPending } = useCreatePrompt()

  const send = (content: NewPrompt['content']) =>
    mutateAsync({ content, ...choices }).then(
      () => true,
      () => false,
    )

  const sendFiles = async (files: readonly File[]) => {
    for (const file of files) {
      const fault = checkFile(file, limits)
      if (fault === 'notAudio') tellProblem(texts.composer.notAudio(file.name))
      else if (fault === 'tooLarge') {
        tellProblem(texts.composer.tooLarge(file.name, formats.megabytes(limits.uploadBytes)))
      } else {
        // One after another: the rows then stand in the order of the files.
        // oxlint-disable-next-line no-await-in-loop
        await send({ audio: file, fileName: file.name })
      }
    }
  }

  return { send, sendFiles, isSending: isPending }
}
