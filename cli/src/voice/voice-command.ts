import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { PipelineError } from '@mega-pipeline/pipeline'
import { withGateway, type GatewayClient } from '../gateway/index.js'
import { formatTable, openTerminal } from '../terminal/index.js'

interface Place {
  url?: string
}

/** `mega voice add|list|remove` */
export function voiceCommand(): Command {
  const command = new Command('voice').description(
    "people's own voices, for narrations: add, see and delete them",
  )

  addPlace(command.command('add'))
    .description('add the voice of a person who agrees to it')
    .requiredOption('--name <name>', 'what the voice is called')
    .requiredOption('--sample <file>', 'a recording of the person, 5 s to 5 min')
    .requiredOption('--consent <file>', 'a recording in which the person agrees to it')
    .addHelpText(
      'after',
      '\nWhat the person is to say for their consent:\n  I agree that my voice is imitated from this recording, to narrate texts for me, until I delete it.',
    )
    .action(async (options: Place & { name: string; sample: string; consent: string }) => {
      const voice = {
        name: options.name,
        sample: await recording(options.sample),
        consent: await recording(options.consent),
      }
      await use(options, async (client) => openTerminal().print((await client.addVoice(voice)).id))
    })

  addPlace(command.command('list'))
    .description('every voice there is, the newest first')
    .action(async (options: Place) => {
      await use(options, async (client) => {
        const rows = (await client.listVoices()).map(({ id, name, createdAt }) => [id, name, createdAt])
        if (rows.length === 0)
          openTerminal().say('There is no voice yet. mega voice add --help says how to add one.')
        else openTerminal().print(formatTable([['VOICE', 'NAME', 'ADDED'], ...rows]))
      })
    })

  addPlace(command.command('remove'))
    .description('delete a voice: the recordings, all that was spoken in it, and what a provider made of it')
    .argument('<voice>', 'its id, as in the list')
    .action(async (id: string, options: Place) => {
      await use(options, (client) => client.removeVoice(id))
    })

  return command
}

function addPlace(command: Command): Command {
  return command.addOption(
    new Option('--url <address>', 'a gateway that runs somewhere else').env('MEGA_URL'),
  )
}

function use({ url }: Place, work: (client: GatewayClient) => Promise<void>): Promise<void> {
  return withGateway(openTerminal(), url, work)
}

async function recording(file: string): Promise<Blob> {
  const bytes = await readFile(file).catch(() => {
    throw new PipelineError('not_found', 'file_not_found', `There is no file ${file} that can be read.`)
  })
  return new Blob([new Uint8Array(bytes)])
}
