import { isSpeakable, PipelineError, speaksLanguage, splitSentences } from '@mega-pipeline/pipeline'
import { encodeAudio, joinSentences } from '@mega-pipeline/platform/audio'
import { readSettings } from '@mega-pipeline/platform/settings'
import { synthesizeService, synthesizeSettings } from '@mega-pipeline/synthesize-audio'
import { lanesOf } from './lanes.js'
import { openEngine } from './open-engine.js'
import type { StageCommand, StageWork } from './stage-command.js'
import { readText } from './text-bytes.js'
import type { StageCommandSettings } from './settings.js'

/** The two commands that narrate differ in what they read. */
export function narrationCommand(
  name: string,
  description: string,
  stages: { readonly from: 'generate' | 'translate'; readonly languages: 'source' | 'targets' },
): StageCommand {
  return {
    name,
    description,
    workOption: {
      flags: '-s, --synthesis',
      name: 'synthesis',
      description: 'narrate the texts, and put each narration into the bucket',
    },
    putsAtOnce: true,
    lanes: (settings) => lanesOf({ ...stages, to: 'synthesize' }, settings),
    open: openNarrator,
  }
}

async function openNarrator(settings: StageCommandSettings): Promise<StageWork> {
  const engine = await openEngine(synthesizeService(readSettings(synthesizeSettings)), settings)
  return {
    make: async (input, language, signal) => {
      const sentences = splitSentences(readText(input), language).filter(({ text }) => isSpeakable(text))
      if (sentences.length === 0) return undefined
      const voice = engine.voices.find((known) => speaksLanguage(known, language))?.id
      if (voice === undefined) throw languageWithoutVoice(language)
      const pieces = []
      for (const { text, startsParagraph } of sentences) {
        const sound = await engine.run({ text, language, voice, speed: 1 }, { signal })
        pieces.push({ sound, startsParagraph })
      }
      return encodeAudio((await joinSentences(pieces)).sound, 'mp3')
    },
    close: () => engine.close(),
  }
}

function languageWithoutVoice(language: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'language_without_voice',
    `no voice here speaks "${language}". Choose another one in DEFAULT_LANGUAGES.`,
  )
}
