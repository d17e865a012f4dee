import { narrationCommand } from '../narration-command.js'
import { runCommand } from '../run-command.js'

await runCommand(
  narrationCommand('synthesis_audio', 'Narrates the translated texts of the bucket.', {
    from: 'translate',
    languages: 'targets',
  }),
)
