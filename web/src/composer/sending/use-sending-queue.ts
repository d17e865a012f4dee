import type { OptionsView } from '@mega-pipeline/pipeline'
import { useEffect, useSyncExternalStore } from 'react'
import { gateway } from '../../gateway/client'
import type { PromptContent, PromptWishes } from '../../gateway/new-prompt'
import { usePromptChanges } from '../../gateway/use-prompt-changes'
import { checkFile } from './check-file'
import { SendingQueue } from './sending-queue'
import { waitToRetry } from './wait-to-retry'

let showRow: ReturnType<typeof usePromptChanges>['put'] = () => undefined

/** One for the window, so that it goes on while another page is shown. */
const queue = new SendingQueue(
  async (...prompt) => showRow(await gateway.createPrompt(...prompt)),
  waitToRetry,
)

/** The prompts on their way to the gateway, and the ways to change that; each new row is shown as soon as it is there. */
export function useSendingQueue(wishes: PromptWishes, limits: OptionsView['limits']) {
  const sendings = useSyncExternalStore(queue.subscribe, queue.list)
  const { put } = usePromptChanges()
  useEffect(() => {
    showRow = put
  }, [put])
  return {
    sendings,
    isBusy: sendings.some(({ state }) => ['waiting', 'sending', 'lost'].includes(state.kind)),
    send: (content: PromptContent, title: string, key?: string) => queue.add(content, title, wishes, key),
    sendFiles: (files: readonly File[]) => {
      for (const file of files) {
        const fault = checkFile(file, limits)
        if (fault) queue.refuse(file, wishes, fault)
        else void queue.add({ audio: file, fileName: file.name }, file.name, wishes)
      }
    },
    retry: (id: string) => queue.retry(id, wishes),
    remove: (id: string) => queue.remove(id),
  }
}
