import { generateService, generateSettings } from '@mega-pipeline/generate-text'
import {
  defaultPromptTemplate,
  joinSentenceTexts,
  renderPromptTemplate,
  writingDefaults,
} from '@mega-pipeline/pipeline'
import { readSettings } from '@mega-pipeline/platform/settings'
import { lanesOf } from '../lanes.js'
import { openEngine } from '../open-engine.js'
import { runCommand } from '../run-command.js'
import { readText, textBytes } from '../text-bytes.js'

await runCommand({
  name: 'generate_text',
  description: 'Expands the prompts of the bucket into texts.',
  workOption: { flags: '-g, --generate', name: 'generate', description: 'expand the prompts into texts' },
  putsAtOnce: false,
  lanes: (settings) => lanesOf({ from: 'transcribe', to: 'generate', languages: 'source' }, settings),
  open: async (settings) => {
    const engine = await openEngine(generateService(readSettings(generateSettings)), settings)
    const words = settings.DEFAULT_WORDS
    return {
      make: async (input, language, signal) => {
        const spoken = readText(input)
        // Nothing was said: nothing is made up.
        if (spoken === '') return textBytes('')
        const { tone } = writingDefaults
        const prompt = renderPromptTemplate(defaultPromptTemplate, { prompt: spoken, words, tone, language })
        const wish = { ...writingDefaults, prompt, language, words, written: [] }
        return textBytes(joinSentenceTexts((await engine.run(wish, { signal })).sentences))
      },
      close: () => engine.close(),
    }
  },
})
