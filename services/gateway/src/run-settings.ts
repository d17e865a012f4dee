import {
  defaultPromptTemplate,
  PipelineError,
  renderPromptTemplate,
  sourceLanguage,
  speaksLanguage,
  stages,
  writingDefaults,
  describeLadder,
  type EngineAbilities,
  type EngineChoice,
  type EngineOffer,
  type Language,
  type OwnVoice,
  type RunSettings,
  type RunWishes,
  type Stage,
  type Tone,
  type Voice,
} from '@mega-pipeline/pipeline'

/** What is asked of a run, with the own voice that its id stands for. */
export interface ResolvedWishes extends Omit<RunWishes, 'ownVoice'> {
  readonly ownVoice?: Omit<OwnVoice, 'engine'> | undefined
}

/** What a run is when nothing is asked for. */
export interface RunDefaults {
  readonly languages: readonly Language[]
  readonly words: number
  readonly tone?: Tone | undefined
  readonly template?: string | undefined
  /** Ids of voices that are taken where the engine has them. */
  readonly voices?: readonly string[] | undefined
  /** Engine ids by stage; a stage without one takes the default engine of its service. */
  readonly engines: Readonly<Partial<Record<Stage, string>>>
}

/** The settings of a run that this system can do, or a `PipelineError` that says what it cannot do. */
export function chooseRunSettings(
  wishes: ResolvedWishes,
  defaults: RunDefaults,
  offers: readonly EngineOffer[],
): RunSettings {
  const template = wishes.template ?? defaults.template ?? defaultPromptTemplate
  const words = wishes.words ?? defaults.words
  const tone = wishes.tone ?? defaults.tone ?? writingDefaults.tone
  renderPromptTemplate(template, { prompt: '', words, tone, language: sourceLanguage })
  const chosen = (stage: Stage): EngineAbilities =>
    engineFor(stage, wishes.engines?.[stage] ?? defaults.engines[stage], offers)
  const languages = [...new Set(wishes.languages ?? defaults.languages)]
  for (const language of languages) requireLanguage(language, chosen('translate'), chosen('synthesize'))
  const voices = chosen('synthesize').voices ?? []
  for (const wish of wishes.voices ?? []) requireVoice(wish, voices)
  const preferred = [...(wishes.voices ?? []), ...(defaults.voices ?? [])]
  return {
    language: sourceLanguage,
    languages,
    words,
    tone,
    template,
    seed: wishes.seed ?? writingDefaults.seed,
    temperature: writingDefaults.temperature,
    voices: Object.fromEntries(
      [sourceLanguage, ...languages].map((language) => [language, voiceFor(language, preferred, voices)]),
    ),
    speed: 1,
    ...(wishes.ownVoice && { ownVoice: withEngine(wishes.ownVoice, offers) }),
    engines: Object.fromEntries(stages.map((stage) => [stage, choiceOf(chosen(stage))])) as Record<
      Stage,
      EngineChoice
    >,
  }
}

function withEngine(
  { id, name, sampleKey, sampleSha256, contentType }: Omit<OwnVoice, 'engine'>,
  offers: readonly EngineOffer[],
): OwnVoice {
  const able = offers.filter(({ stage, takesVoiceSample }) => stage === 'synthesize' && takesVoiceSample)
  const engine = able.find(({ isDefault }) => isDefault) ?? able[0]
  if (engine) return { id, name, sampleKey, sampleSha256, contentType, engine: choiceOf(engine) }
  throw new PipelineError(
    'invalid_input',
    'own_voice_not_possible',
    'No engine here speaks in a voice of your own. Set one that takes voice samples, such as SYNTHESIZE_ENGINE=kokoro:fp16,elevenlabs:eleven_multilingual_v2.',
  )
}

/** The languages that can be both translated into and spoken. */
export function targetLanguages(translator: EngineAbilities, speaker: EngineAbilities): Language[] {
  const reached = (translator.pairs ?? []).filter(({ from }) => from === sourceLanguage).map(({ to }) => to)
  return reached.filter((language) => voicesOf(language, speaker.voices ?? []).length > 0)
}

/** The engine that works for a stage here: the one of this name, several as one where it is a list, or the default one. */
export function engineFor(
  stage: Stage,
  name: string | undefined,
  offers: readonly EngineOffer[],
): EngineAbilities {
  const ofStage = offers.filter((offer) => offer.stage === stage)
  const found = ofStage.find(({ id, isDefault }) => (name === undefined ? isDefault : id === name))
  if (found) return found
  if (name === undefined || ofStage.length === 0) throw notReady(stage)
  const rungs = name.split(',').map((part) => named(part.trim(), stage, ofStage))
  return describeLadder(stage, rungs)
}

function named(name: string, stage: Stage, ofStage: readonly EngineOffer[]): EngineOffer {
  const found = ofStage.find(({ id }) => id === name)
  if (found) return found
  throw new PipelineError(
    'invalid_input',
    'engine_not_found',
    `There is no such engine for the stage ${stage} here. There is: ${ofStage.map(({ id }) => id).join(', ')}.`,
  )
}

function notReady(stage: Stage): PipelineError {
  return new PipelineError(
    'unavailable',
    'stage_not_ready',
    `No service has offered an engine for the stage ${stage} yet. Wait until the services have started, and try again.`,
  )
}

/** The voices that speak a language. */
export function voicesOf(language: Language, voices: readonly Voice[]): Voice[] {
  return voices.filter((voice) => speaksLanguage(voice, language))
}

/** Refuses a language that cannot be both translated into and spoken, and names those that can. */
export function requireLanguage(
  language: Language,
  translator: EngineAbilities,
  speaker: EngineAbilities,
): void {
  const possible = targetLanguages(translator, speaker)
  if (possible.includes(language)) return
  throw new PipelineError(
    'invalid_input',
    'language_not_available',
    `The language "${language}" is not available here. Choose from: ${possible.join(', ') || 'none yet'}.`,
  )
}

function requireVoice(wish: string, voices: readonly Voice[]): void {
  if (voices.some(({ id }) => id === wish)) return
  const known = voices.map(({ id }) => id).join(', ')
  throw new PipelineError(
    'invalid_input',
    'voice_not_found',
    `There is no voice "${wish}". Choose from: ${known}.`,
  )
}

/** The first of the preferred voices that speaks a language, or the engine's own first one. */
export function voiceFor(language: Language, preferred: readonly string[], voices: readonly Voice[]): string {
  const speaking = voicesOf(language, voices)
  const voice = preferred.flatMap((id) => speaking.find((one) => one.id === id) ?? [])[0] ?? speaking[0]
  if (!voice) {
    throw new PipelineError('unavailable', 'language_without_voice', `No voice speaks "${language}" here.`)
  }
  return voice.id
}

function choiceOf({ id, version }: EngineAbilities): EngineChoice {
  return { id, version }
}
