import { join } from 'node:path'
import { Command } from 'commander'
import { PipelineError } from '@mega-pipeline/pipeline'
import { openBucket } from '@mega-pipeline/platform/bucket'
import { megaHome } from '@mega-pipeline/platform/home'
import { readSettings } from '@mega-pipeline/platform/settings'
import { download } from './download.js'
import { makeOutputs } from './make-outputs.js'
import { openSharedBucket } from './open-shared-bucket.js'
import { stageCommandSettings } from './settings.js'
import type { StageCommand } from './stage-command.js'
import { upload } from './upload.js'
import type { Workplace } from './workplace.js'

/** What was asked for; without anything, help is shown. */
type Wanted = Readonly<Record<string, boolean | undefined>>

/** Runs one of the tutorial's commands, with the arguments of this process. */
export async function runCommand(command: StageCommand): Promise<void> {
  const { name, description, workOption } = command
  const program = new Command(name)
    .description(description)
    .option('-d, --download', 'fetch the inputs from the bucket into folders here')
    .option(workOption.flags, workOption.description)
    .option('-u, --upload', 'put the outputs into the bucket')
    .addHelpText(
      'after',
      '\nTEAM names the team, BUCKET_URL the bucket. Outputs that are there already are skipped; a file that fails is\n' +
        'reported, the others go on, and the exit code is 1. See docs/stage-commands.md.',
    )
    .action(async (wanted: Wanted) => {
      if (Object.keys(wanted).length === 0) program.help({ error: true })
      await doWork(command, wanted)
    })
  try {
    await program.parseAsync()
  } catch (error) {
    console.error(error instanceof PipelineError ? error.message : error)
    process.exitCode = 1
  }
}

async function doWork(command: StageCommand, wanted: Wanted): Promise<void> {
  const settings = readSettings(stageCommandSettings)
  const lanes = command.lanes(settings)
  const abort = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort(stopped()))
  const place: Workplace = {
    bucket: await openSharedBucket(settings.BUCKET_URL ?? join(settings.MEGA_HOME ?? megaHome(), 'bucket')),
    local: await openBucket(process.cwd()),
    say: (line) => console.log(line),
    fail: (line) => {
      console.error(line)
      process.exitCode = 1
    },
    signal: abort.signal,
  }
  const open = () => command.open(settings)
  if (wanted['download']) await download(lanes, place)
  if (wanted[command.workOption.name])
    await makeOutputs(lanes, { putsAtOnce: command.putsAtOnce, open }, place)
  if (wanted['upload']) await upload(lanes, place)
}

function stopped(): PipelineError {
  return new PipelineError('cancelled', 'cancelled', 'Stopped. What is made already is kept.')
}
