import { toneSchema } from '@mega-pipeline/pipeline'
import { Command, Option } from 'commander'
import { commaList, engineOf, openTerminal, wholeNumber } from '../terminal/index.js'
import { runPrompt } from './run-prompt.js'

interface Options {
  text?: string
  to?: string[]
  words?: number
  tone?: string
  voice?: string[]
  team?: string[]
  engine?: Record<string, string>
  ownVoice?: string
  out?: string
  url?: string
  json?: boolean
}

/** `mega run` */
export function runCommand(): Command {
  const command = new Command('run')
  return command
    .description('send a recording or a text through all stages, and save what comes out')
    .argument('[file]', 'a recording, or - for a text on standard input')
    .option('--text <text>', 'the prompt as a text')
    .option('--to <languages>', 'target languages, e.g. fr,es', commaList)
    .option('--words <number>', 'length of the generated text', wholeNumber)
    .addOption(new Option('--tone <tone>', 'how the text is to sound').choices(toneSchema.options))
    .option('--voice <voices>', 'voices, each for the language it speaks', commaList)
    .option(
      '--engine <stage=engine>',
      'an engine for a stage, e.g. generate=llama:gemma-3-270m; may be repeated',
      engineOf,
    )
    .option('--own-voice <id>', 'narrate the translations once more in this voice (see: mega voice)')
    .option(
      '--team <names>',
      'the teams that work on it, e.g. local,blue, or all (see: mega team)',
      commaList,
    )
    .option('--out <folder>', 'where the files go (default: a folder named for the prompt)')
    .option('--json', 'print one JSON object and nothing else')
    .addOption(new Option('--url <address>', 'a gateway that runs somewhere else').env('MEGA_URL'))
    .addHelpText(
      'after',
      '\nExamples:\n  mega run note.m4a\n  mega run note.m4a --to fr,es --words 60 --out notes\n' +
        '  mega run note.m4a --team local,blue\n' +
        '  mega run --text "Why owls fly without a sound."\n  cat idea.txt | mega run -',
    )
    .action(async (file: string | undefined, options: Options) => {
      const { text, out, url, json = false } = options
      const { to: languages, words, tone, voice: voices, engine: engines, ownVoice, team: teams } = options
      if ((file === undefined) === (text === undefined)) command.error('Give either a file or --text.')
      const isDone = await runPrompt(openTerminal(), text === undefined ? { file: file ?? '-' } : { text }, {
        url,
        json,
        wishes: { languages, words, tone, voices, engines, ownVoice, teams },
        folder: (promptId) => out ?? promptId,
      })
      if (!isDone) process.exitCode = 1
    })
}
