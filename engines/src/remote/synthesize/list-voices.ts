import { everyLanguage, languageSchema, type EngineReference, type Voice } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import type { OpenedModels } from '../open-models.js'
import { openAiVoices } from './openai-voices.js'

/** Servers name their voices in one of these ways: Kokoro-FastAPI by ids, others with what is known of each. */
const voiceList = z.object({
  voices: z.array(
    z.union([
      z.string().transform((id) => ({ id })),
      z.looseObject({
        id: z.string(),
        name: z.string().optional(),
        language: languageSchema.optional().catch(undefined),
        gender: z.enum(['female', 'male']).optional().catch(undefined),
      }),
    ]),
  ),
})
type ListedVoice = z.infer<typeof voiceList>['voices'][number]

/** A server that does not answer at the start does not hold the service up for longer. */
const PATIENCE_MILLISECONDS = 5000

/** The voice of a provider that is not asked for one by name. */
export const DEFAULT_VOICE = 'default'

/**
 * The voices that an engine on another server is known to have: those of the setting first, then those that its server
 * lists (`GET <address>/audio/voices`). A server without such a list has OpenAI's, a provider its own default voice.
 */
export async function listVoices(
  opened: OpenedModels,
  { family, model, url }: EngineReference,
  named: readonly string[],
): Promise<readonly Voice[]> {
  const asked = named.map(namedVoice)
  if (url !== undefined) return [...asked, ...((await askForVoices(opened, url, model)) ?? openAiVoices)]
  if (family === 'openai' || family === 'azure') return [...asked, ...openAiVoices]
  return [...asked, defaultVoice(family, model)]
}

/** At Deepgram the model is the voice, and its name ends with the language: `aura-2-thalia-en`. */
function defaultVoice(family: string, model: string): Voice {
  const language = family === 'deepgram' ? /-([a-z]{2})$/.exec(model)?.[1] : undefined
  return describeVoice({
    id: DEFAULT_VOICE,
    name: "The provider's own",
    ...(language !== undefined && { language }),
  })
}

async function askForVoices(
  { fetch, key }: OpenedModels,
  url: string,
  model: string,
): Promise<Voice[] | undefined> {
  try {
    const response = await fetch(
      `${url.replace(/\/+$/, '')}/audio/voices?model=${encodeURIComponent(model)}`,
      {
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      },
    )
    const { voices } = voiceList.parse(await response.json())
    return voices.length > 0 ? voices.map(describeVoice) : undefined
  } catch {
    // Away, or without such a list: both are no fault of anybody's at the start.
    return undefined
  }
}

/** `<id>`, or `<id>/<language>` for a voice that speaks one language. */
function namedVoice(text: string): Voice {
  const [, id = text, language] = /^(.+)\/([a-z]{2}(?:-[a-z]{2})?)$/.exec(text) ?? []
  return describeVoice({ id, ...(language !== undefined && { language }) })
}

function describeVoice(listed: ListedVoice | { id: string; name?: string; language?: string }): Voice {
  const { id, name, language, gender } = {
    name: undefined,
    language: undefined,
    gender: undefined,
    ...listed,
  }
  const known = openAiVoices.find((voice) => voice.id === id)
  return {
    id,
    name: name ?? known?.name ?? id,
    language: language ?? everyLanguage,
    gender: gender ?? known?.gender ?? 'unknown',
  }
}
