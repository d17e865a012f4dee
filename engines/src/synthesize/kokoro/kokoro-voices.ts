import type { Language, Voice } from '@mega-pipeline/pipeline'

interface Accent {
  readonly language: Language
  /** Name of the eSpeak NG voice whose phonemes Kokoro was trained on for it. */
  readonly espeakLanguage: string
}

/**
 * The first letter of a voice's id is its accent. Kokoro's Japanese (j) and Mandarin (z) voices are left out:
 * eSpeak NG does not read kanji, and its Mandarin phonemes are not the ones that Kokoro was trained on.
 */
const accents: Record<string, Accent> = {
  a: { language: 'en-us', espeakLanguage: 'en-us' },
  b: { language: 'en-gb', espeakLanguage: 'en-gb' },
  e: { language: 'es', espeakLanguage: 'es' },
  f: { language: 'fr', espeakLanguage: 'fr-fr' },
  h: { language: 'hi', espeakLanguage: 'hi' },
  i: { language: 'it', espeakLanguage: 'it' },
  p: { language: 'pt-br', espeakLanguage: 'pt-br' },
}

/** The best one of each accent first, after the grades on https://huggingface.co/hexgrad/Kokoro-82M (VOICES.md). */
const voiceIds = [
  ...['af_heart', 'af_bella', 'af_nicole', 'af_aoede', 'af_kore', 'af_sarah', 'af_alloy', 'af_nova'],
  ...['af_sky', 'af_jessica', 'af_river', 'am_fenrir', 'am_michael', 'am_puck', 'am_echo', 'am_eric'],
  ...['am_liam', 'am_onyx', 'am_santa', 'am_adam'],
  ...['bf_emma', 'bf_isabella', 'bf_alice', 'bf_lily', 'bm_fable', 'bm_george', 'bm_lewis', 'bm_daniel'],
  ...['ef_dora', 'em_alex', 'em_santa'],
  'ff_siwis',
  ...['hf_alpha', 'hf_beta', 'hm_omega', 'hm_psi'],
  ...['if_sara', 'im_nicola'],
  ...['pf_dora', 'pm_alex', 'pm_santa'],
]

/** Every voice of Kokoro whose language's phonemes can be had; the first one of a language is the best one. */
export const kokoroVoices: readonly Voice[] = voiceIds.map((id) => ({
  id,
  name: id.charAt(3).toUpperCase() + id.slice(4),
  language: accentOf(id).language,
  gender: id.charAt(1) === 'f' ? 'female' : 'male',
}))

/** The eSpeak NG voice that gives the phonemes for a voice of {@link kokoroVoices}. */
export function espeakLanguageOf(voiceId: string): string {
  return accentOf(voiceId).espeakLanguage
}

function accentOf(voiceId: string): Accent {
  const accent = accents[voiceId.charAt(0)]
  if (!accent) throw new RangeError(`No accent is known for the voice ${voiceId}.`)
  return accent
}
