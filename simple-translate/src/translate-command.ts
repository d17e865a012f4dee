import { Command, InvalidArgumentError, Option } from 'commander'
import { PipelineError } from '@mega-pipeline/pipeline'
import { openLocalTranslator } from './local-translator.js'
import { readSource, type Source } from './read-source.js'
import { openServerTranslator } from './server-translator.js'
import type { OfferedPair, Translator } from './translator.js'

interface Options extends Source {
  source: string
  destination: string
  list?: boolean
  url?: string
  verbose?: boolean
}

/** `translate`: the result goes to standard output, everything else to standard error. */
export function translateCommand(version: string): Command {
  const command = new Command('translate')
  return command
    .description('Translates a text, on this machine or by any LibreTranslate server.')
    .version(version)
    .addOption(new Option('-t, --text <text>', 'the text').conflicts('file'))
    .option('-f, --file <path>', 'a file with the text; without -t and -f, standard input is read')
    .option('-s, --source <language>', 'the language of the text', 'en')
    .option('-d, --destination <language>', 'the language to translate into', 'fr')
    .option('-l, --list', 'list the pairs of languages, with what would translate them')
    .option('--url <address>', 'a LibreTranslate server; its key is read from TRANSLATE_API_KEY', httpAddress)
    .option('-v, --verbose', 'say on standard error what translated it')
    .addHelpText(
      'after',
      '\nExits with 0 when it is done, 1 when it could not be done, 2 when the arguments are wrong.' +
        '\n\nExamples:\n  translate -t "Hello, world." -s en -d fr\n  translate -f note.txt -d pt > nota.txt' +
        '\n  echo "Good morning." | translate\n  translate -t Hello --url http://127.0.0.1:5000',
    )
    .action(async (options: Options) => {
      const isTyped = options.text === undefined && options.file === undefined && process.stdin.isTTY
      if (isTyped && !options.list)
        command.error('error: give a text with -t, a file with -f, or pipe one in')
      const { url } = options
      const translator =
        url === undefined
          ? await openLocalTranslator()
          : openServerTranslator(url, process.env['TRANSLATE_API_KEY'] || undefined)
      try {
        await answer(translator, options)
      } finally {
        await translator.close()
      }
    })
}

async function answer(translator: Translator, options: Options): Promise<void> {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => abort.abort(stopped()))
  if (options.list) {
    process.stdout.write(describePairs(await translator.pairs(abort.signal)))
    return
  }
  const text = await readSource(options)
  const order = { text, from: options.source, to: options.destination }
  const translated =
    text.trim() === '' ? { text, by: [], notes: [] } : await translator.translate(order, abort.signal)
  process.stdout.write(endLine(translated.text))
  if (!options.verbose) return
  process.stderr.write(`translated by: ${translated.by.join(', ') || 'nothing; it needed no translation'}\n`)
  if (translated.notes.length > 0) process.stderr.write(`notes: ${translated.notes.join(', ')}\n`)
}

/** One pair a line, in columns that `cut` and `awk` can read: from, to, what translates. */
function describePairs(pairs: readonly OfferedPair[]): string {
  const lines = pairs.map(({ from, to, by }) => `${from}\t${to}\t${by}\n`)
  return lines.toSorted().join('')
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

function httpAddress(address: string): string {
  if (/^https?:\/\/./.test(address) && URL.canParse(address)) return address
  throw new InvalidArgumentError('An address begins with http:// or https://, e.g. http://127.0.0.1:5000.')
}

function stopped(): PipelineError {
  return new PipelineError('cancelled', 'cancelled', 'Stopped.')
}
