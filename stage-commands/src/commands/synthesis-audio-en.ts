import { narrationCommand } from '../narration-command.js'
import { runCommand } from '../run-command.js'

await runCommand(
  narrationCommand('synthesis_audio_en', 'Narrates the English texts of the bucket.', {
    from: 'generate',
    languages: 'source',
  }),
)
