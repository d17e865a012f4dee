import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { megaHome } from '@mega-pipeline/platform/home'
import { runPrompt } from '../run/index.js'
import { openTerminal } from '../terminal/index.js'

/** A few sentences of ours, spoken by the project's own synthesizer in a voice that no team uses; see its README. */
const sample = fileURLToPath(new URL('../../assets/sample-prompt.mp3', import.meta.url))

/** `mega demo` */
export function demoCommand(): Command {
  return new Command('demo')
    .description('send the sample prompt, or a file, through all stages')
    .argument('[file]', 'a recording of your own')
    .option('--json', 'print one JSON object and nothing else')
    .action(async (file: string | undefined, { json = false }: { json?: boolean }) => {
      const terminal = openTerminal()
      if (file === undefined) {
        terminal.say('The sample prompt was spoken by this project’s own synthesizer, not by a person.')
      }
      const isDone = await runPrompt(
        terminal,
        { file: file ?? sample },
        {
          json,
          wishes: {},
          folder: (promptId) => join(megaHome(), 'demo', promptId),
        },
      )
      if (!isDone) process.exitCode = 1
    })
}
