/**
 * The symbols that Kokoro knows and their numbers: each string holds symbols with consecutive numbers,
 * beginning with the one before it. From the model's own configuration,
 * https://huggingface.co/hexgrad/Kokoro-82M (config.json, Apache-2.0).
 */
const runs: readonly (readonly [first: number, symbols: string])[] = [
  [1, ';:,.!?'],
  [9, '—…"()“” \u0303ʣʥʦʨᵝꭧAI'],
  [31, 'O'],
  [33, 'Q'],
  [35, 'ST'],
  [39, 'W'],
  [41, 'Yᵊabcdef'],
  [50, 'hijklmnopqrstuvwxyzɑɐɒæ'],
  [75, 'βɔɕç'],
  [80, 'ɖðʤə'],
  [85, 'ɚɛɜ'],
  [90, 'ɟ'],
  [92, 'ɡ'],
  [99, 'ɥ'],
  [101, 'ɨɪʝ'],
  [110, 'ɯɰŋɳɲɴø'],
  [118, 'ɸθœ'],
  [123, 'ɹ'],
  [125, 'ɾɻ'],
  [128, 'ʁɽʂʃʈʧ'],
  [135, 'ʊʋ'],
  [138, 'ʌɣɤ'],
  [142, 'χʎ'],
  [147, 'ʒʔ'],
  [156, 'ˈˌː'],
  [162, 'ʰ'],
  [164, 'ʲ'],
  [169, '↓'],
  [171, '→↗↘'],
  [177, 'ᵻ'],
]

const numbers = new Map(
  runs.flatMap(([first, symbols]) =>
    Array.from(symbols, (symbol, index) => [symbol, first + index] as const),
  ),
)

/** What stands before and after every utterance. */
const BOUNDARY = 0

/** The phonemes that Kokoro knows; others are left out, as its own tokenizer does. */
export function knownPhonemes(phonemes: string): string {
  return Array.from(phonemes)
    .filter((symbol) => numbers.has(symbol))
    .join('')
}

/** The numbers Kokoro reads, with the boundary at both ends. */
export function toTokens(phonemes: string): number[] {
  const tokens = Array.from(phonemes).flatMap((symbol) => numbers.get(symbol) ?? [])
  return [BOUNDARY, ...tokens, BOUNDARY]
}
