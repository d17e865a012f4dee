import { baseLanguage, type TranscriptionEngine, type TranscriptionInput } from '@mega-pipeline/pipeline'
import { requireLanguage } from './host-listening-engine.js'

/**
 * One engine out of several: the first that understands the language asked for does the work, and of those that do,
 * one that tells the times of words when they are asked for.
 */
export function createEngineByLanguage(
  engines: readonly [TranscriptionEngine, ...TranscriptionEngine[]],
): TranscriptionEngine {
  const descriptions = engines.map((engine) => engine.description)
  const description = {
    id: 'by-language',
    stage: 'transcribe' as const,
    version: descriptions.map(({ id, version }) => `${id}@${version}`).join(' '),
    licence: [...new Set(descriptions.map(({ licence }) => licence))].join(' AND '),
    languages: [...new Set(descriptions.flatMap(({ languages }) => languages))],
  }
  const detectLanguage = engines.find((engine) => engine.detectLanguage)?.detectLanguage
  return {
    description,
    tellsWordTimes: engines.some((engine) => engine.tellsWordTimes),
    ...(detectLanguage && { detectLanguage }),
    // The others wait until their languages are spoken: each costs memory.
    load: () => engines[0].load(),
    run: async (input, call) => {
      requireLanguage(description, input)
      return await engineFor(input, engines).run(input, call)
    },
    close: async () => {
      await Promise.all(engines.map((engine) => engine.close()))
    },
  }
}

function engineFor(
  { language, words = false }: TranscriptionInput,
  engines: readonly [TranscriptionEngine, ...TranscriptionEngine[]],
): TranscriptionEngine {
  const able = engines.filter(({ description }) => description.languages.includes(baseLanguage(language)))
  return able.find((engine) => engine.tellsWordTimes || !words) ?? able[0] ?? engines[0]
}
