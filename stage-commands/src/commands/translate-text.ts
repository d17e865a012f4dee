import { sourceLanguage } from '@mega-pipeline/pipeline'
import { readSettings } from '@mega-pipeline/platform/settings'
import { translateService, translateSettings, translateText } from '@mega-pipeline/translate-text'
import { lanesOf } from '../lanes.js'
import { openEngine } from '../open-engine.js'
import { runCommand } from '../run-command.js'
import { readText, textBytes } from '../text-bytes.js'

await runCommand({
  name: 'translate_text',
  description: 'Translates the texts of the bucket.',
  workOption: { flags: '-t, --translate', name: 'translate', description: 'translate the texts' },
  putsAtOnce: false,
  lanes: (settings) => lanesOf({ from: 'generate', to: 'translate', languages: 'targets' }, settings),
  open: async (settings) => {
    const engine = await openEngine(translateService(readSettings(translateSettings)), settings)
    const from = sourceLanguage
    return {
      make: async (input, to, signal) =>
        textBytes(
          await translateText(readText(input), from, (text) => engine.run({ text, from, to }, { signal })),
        ),
      close: () => engine.close(),
    }
  },
})
