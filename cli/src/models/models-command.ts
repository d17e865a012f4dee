import { Command } from 'commander'
import { PipelineError } from '@mega-pipeline/pipeline'
import { openModelStore } from '@mega-pipeline/platform/models'
import { openTerminal } from '../terminal/index.js'
import { listModels } from './list-models.js'
import { pullModels } from './pull-models.js'
import { verifyModels } from './verify-models.js'

/** `mega models list|pull|verify|path` */
export function modelsCommand(): Command {
  const command = new Command('models').description('the models on this machine: see, fetch and check them')

  command
    .command('list')
    .description('every model there is, and whether it is on this machine')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      openTerminal().print(await listModels(openModelStore(), json))
    })

  command
    .command('pull')
    .description('fetch models; without names, those that the local team needs')
    .argument('[models...]', 'names as in the list')
    .option('--testing', 'also what the tests and measurements need')
    .option('--all', 'every model there is')
    .addHelpText('after', '\nExamples:\n  mega models pull\n  mega models pull moonshine-base kokoro-fp16')
    .action(async (ids: string[], choice: { testing?: boolean; all?: boolean }) => {
      await pullModels(openModelStore(), openTerminal(), ids, choice)
    })

  command
    .command('verify')
    .description('read every byte of the models again and compare it with the checksums')
    .argument('[models...]', 'names as in the list; without, all that are here')
    .action(async (ids: string[]) => {
      const wrong = await verifyModels(openModelStore(), openTerminal(), ids)
      if (wrong > 0) {
        throw new PipelineError('internal', 'model_damaged', 'Fetch the damaged ones again: mega models pull')
      }
    })

  command
    .command('path')
    .description('the folder of a model that is here')
    .argument('<model>', 'a name as in the list')
    .action(async (id: string) => openTerminal().print(await openModelStore().directory(id)))

  return command
}
