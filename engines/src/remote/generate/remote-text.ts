import type { EngineReference, TextEngine } from '@mega-pipeline/pipeline'
import { checkTextInput } from '../../generate/check-text-input.js'
import { createTextLadder } from '../../ladder/index.js'
import { openModels } from '../open-models.js'
import { describeRemote } from '../remote-description.js'
import type { RemoteSetup } from '../remote-setup.js'
import { remoteChat } from './remote-chat.js'
import { writeRemotely } from './write-remotely.js'

/**
 * Writes and answers on another server: at a hosted provider, or on any server that speaks OpenAI's protocol.
 * @throws PipelineError `engine_unknown`, `engine_key_missing`, `engine_name_invalid`
 * @example
 * const engine = openRemoteText(reference, { keyOf, patienceSeconds: 120 })
 */
export function openRemoteText(reference: EngineReference, setup: RemoteSetup): TextEngine {
  const opened = openModels(reference, 'generate', setup)
  const description = describeRemote(reference, 'generate')
  const engine: TextEngine = {
    description,
    load: async () => {},
    close: async () => {},
    run: async (input, call) => {
      checkTextInput(description, input)
      return await writeRemotely(opened, reference.model, input, call)
    },
    chat: (input, call) => remoteChat(opened, reference.model, input, call),
  }
  return createTextLadder([engine], setup.patienceSeconds)
}
