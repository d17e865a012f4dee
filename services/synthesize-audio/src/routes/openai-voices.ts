/**
 * The voices of OpenAI (https://platform.openai.com/docs/guides/text-to-speech) and the voices of Kokoro that stand in
 * for them, so that its clients work as they are: the namesakes where there are any, else one of the same kind.
 */
export const openAiVoices: Readonly<Record<string, string>> = {
  alloy: 'af_alloy',
  ash: 'am_michael',
  ballad: 'bm_george',
  cedar: 'am_puck',
  coral: 'af_bella',
  echo: 'am_echo',
  fable: 'bm_fable',
  marin: 'af_heart',
  nova: 'af_nova',
  onyx: 'am_onyx',
  sage: 'af_kore',
  shimmer: 'af_aoede',
  verse: 'am_fenrir',
}

/** The names of OpenAI that a voice stands in for. */
export function namesItStandsFor(voiceId: string): string[] {
  return Object.keys(openAiVoices).filter((name) => openAiVoices[name] === voiceId)
}
