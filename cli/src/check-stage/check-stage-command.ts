import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { checkStage, isConformant } from '@mega-pipeline/conformance'
import { PipelineError, stages, type Stage } from '@mega-pipeline/pipeline'
import { openTerminal } from '../terminal/index.js'
import { describeResult, describeSummary } from './describe-results.js'

interface Options {
  key?: string
  model?: string
  voice?: string
  timeout: number
  only?: string[]
  json?: boolean
}

/** Something required is not kept. */
const NOT_CONFORMANT = 1
/** Nothing was checked. */
const NOT_CHECKED = 2

/** `mega check-stage` */
export function checkStageCommand(): Command {
  return new Command('check-stage')
    .description("check any server against the contract of a stage's standard API")
    .addArgument(new Argument('<stage>', 'whose API it serves').choices(stages))
    .argument('<url>', 'where it answers: http://host:8000/v1, or http://host:5000 for translate')
    .addOption(new Option('--key <key>', 'the key to send').env('MEGA_CHECK_KEY'))
    .option('--model <id>', "the model to ask for (default: the server's own)")
    .option('--voice <id>', 'the voice to ask for (default: the first that the server lists)')
    .option('--timeout <seconds>', 'how long one check may take', seconds, 120)
    .option('--only <ids>', 'run these checks alone, e.g. srt,vtt', (ids: string) => ids.split(','))
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText(
      'after',
      '\nExits with 0 when everything that is required is kept, 1 when not, 2 when nothing could be checked.' +
        '\nWhat is checked stands in docs/check-stage.md.' +
        '\n\nExamples:\n  mega check-stage transcribe http://127.0.0.1:9001/v1' +
        '\n  MEGA_CHECK_KEY=... mega check-stage generate https://host.example.org/v1 --model llama3',
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOT_CHECKED))
    .action(async (stage: Stage, url: string, options: Options) => {
      try {
        await check(stage, url, options)
      } catch (error) {
        if (!(error instanceof PipelineError)) throw error
        openTerminal().say(error.message)
        process.exitCode = NOT_CHECKED
      }
    })
}

async function check(stage: Stage, url: string, options: Options): Promise<void> {
  const { key, model, voice, timeout, only, json = false } = options
  const terminal = openTerminal()
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort())
  const report = await checkStage(stage, {
    url: addressOf(url),
    key,
    model,
    voice,
    only,
    timeoutSeconds: timeout,
    signal: abort.signal,
    onResult: (result) => {
      if (!json) terminal.print(describeResult(result))
    },
  })
  terminal.print(
    json ? JSON.stringify(report, undefined, 2) : `\n${describeSummary(report, only !== undefined)}`,
  )
  if (!isConformant(report.results)) process.exitCode = NOT_CONFORMANT
}

function addressOf(url: string): string {
  if (/^https?:\/\/./.test(url) && URL.canParse(url)) return url
  throw new PipelineError(
    'invalid_input',
    'address_not_valid',
    'An address begins with http:// or https://, e.g. http://127.0.0.1:9001/v1.',
  )
}

function seconds(text: string): number {
  const number = Number(text)
  if (number > 0 && number < 86_400) return number
  throw new InvalidArgumentError('A number of seconds is needed.')
}
