import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { PipelineError, teamSchema, toneSchema, type Team } from '@mega-pipeline/pipeline'
import { withGateway, type GatewayClient } from '../gateway/index.js'
import { commaList, engineOf, openTerminal, wholeNumber } from '../terminal/index.js'
import { describeTeam, describeTeams } from './describe-teams.js'
import { readTeamFile, writeTeamFile } from './team-file.js'

interface Place {
  url?: string
}

interface TeamOptions extends Place {
  engine?: Record<string, string>
  to?: string[]
  words?: number
  tone?: string
  voice?: string[]
  templateFile?: string
}

/** `mega team list|show|add|remove|import|export` */
export function teamCommand(): Command {
  const command = new Command('team').description(
    'teams: named choices of engines, languages, voices and template',
  )

  addPlace(command.command('list'))
    .description('every team, and what it would use')
    .action((options: Place) =>
      use(options, async (client) => openTerminal().print(describeTeams(await client.listTeams()))),
    )

  addPlace(command.command('show'))
    .description('one team, and what it would use')
    .argument('<team>')
    .action((name: string, options: Place) =>
      use(options, async (client) => openTerminal().print(describeTeam(await client.listTeams(), name))),
    )

  addPlace(command.command('add'))
    .description('add a team; what is left out it does as the team "local" does')
    .argument('<team>', 'its name: letters from a to z, digits and hyphens')
    .option(
      '--engine <stage=engine>',
      'an engine for a stage, or a list of which the later ones stand in for the earlier ones; may be repeated',
      engineOf,
    )
    .option('--to <languages>', 'target languages, e.g. fr,es', commaList)
    .option('--words <number>', 'length of its texts', wholeNumber)
    .addOption(new Option('--tone <tone>', 'how its texts are to sound').choices(toneSchema.options))
    .option('--voice <voices>', 'voices, each for the language it speaks', commaList)
    .option('--template-file <file>', 'a file with its prompt template')
    .addHelpText(
      'after',
      '\nExample:\n  mega team add blue --engine generate=llama:gemma-3-270m --to fr,es --voice af_bella',
    )
    .action(async (name: string, options: TeamOptions) => {
      const team = teamOf({ name, ...(await settingsOf(options)) })
      await use(options, (client) => client.addTeam(team))
    })

  addPlace(command.command('remove'))
    .description('delete a team; what it has made stays')
    .argument('<team>')
    .action((name: string, options: Place) => use(options, (client) => client.removeTeam(name)))

  addPlace(command.command('export'))
    .description('print teams as a file that can be imported; all but "local" when none is named')
    .argument('[teams...]')
    .action((names: string[], options: Place) =>
      use(options, async (client) => openTerminal().print(writeTeamFile(await client.listTeams(), names))),
    )

  addPlace(command.command('import'))
    .description('add the teams of a file')
    .argument('<file>', 'a file that was exported, or - for standard input')
    .option('--replace', 'put them in the place of teams of the same names')
    .action(async (file: string, options: Place & { replace?: boolean }) => {
      const teams = await readTeamFile(file)
      await use(options, async (client) => {
        for (const team of teams) {
          await (options.replace ? client.putTeam(team) : client.addTeam(team))
          openTerminal().print(team.name)
        }
      })
    })

  return command
}

async function settingsOf({ engine, to, words, tone, voice, templateFile }: TeamOptions): Promise<object> {
  const template = templateFile === undefined ? undefined : await readTemplate(templateFile)
  return {
    ...(engine && { engines: engine }),
    ...(to && { languages: to }),
    ...(words !== undefined && { words }),
    ...(tone !== undefined && { tone }),
    ...(voice && { voices: voice }),
    ...(template !== undefined && { template }),
  }
}

function teamOf(described: object): Team {
  const parsed = teamSchema.safeParse(described)
  if (parsed.success) return parsed.data
  const [fault] = parsed.error.issues
  throw new PipelineError('invalid_input', 'team_not_valid', `${fault?.path.join('.')}: ${fault?.message}`)
}

async function readTemplate(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new PipelineError('not_found', 'file_not_found', `There is no file ${file} that can be read.`)
  })
  return text.trim()
}

function addPlace(command: Command): Command {
  return command.addOption(
    new Option('--url <address>', 'a gateway that runs somewhere else').env('MEGA_URL'),
  )
}

function use({ url }: Place, work: (client: GatewayClient) => Promise<void>): Promise<void> {
  return withGateway(openTerminal(), url, work)
}
