/**
 * eSpeak NG runs some pairs of small English words together (`ɪnðə` for "in the"), which Kokoro has never
 * seen: in its training every written word stood alone.
 */
const articleAfter =
  /(?<=(?:^|\s)(?:ɪn|ɔn|ʌv|əv|fəɹ|fɔɹ|fə|fɔː|fɹʌm|fɹɒm|wɪð|ðæt|wʌz|wɒz|ɒn|ɒv))(ð[əɪ])(?=\s|$)/gu
const pairs: readonly (readonly [joined: RegExp, parted: string])[] = [
  [/(?<=^|\s)təbi(ː?)(?=\s|$)/gu, 'tə bi$1'],
  [/(?<=^|\s)Iɐm(?=\s|$)/gu, 'I ɐm'],
  [/(?<=^|\s)əvə(?=\s|$)/gu, 'əv ə'],
  [/(?<=^|\s)fəɹə(?=\s|$)/gu, 'fəɹ ə'],
  [/(?<=^|\s)hɐvbɪn(?=\s|$)/gu, 'hɐv bɪn'],
  [/(?<=^|\s)hˈæzbi(ː?)n(?=\s|$)/gu, 'hæz bˈi$1n'],
]

/** The word "I": eSpeak gives it no stress, and Kokoro then swallows it before "would" and "want". */
const wordI = /(?<=^|\s)I(?=\s|$)/gu

/** Takes and gives phonemes in Kokoro's alphabet. */
export function partFunctionWords(phonemes: string): string {
  const parted = phonemes.replace(articleAfter, ' $1')
  return pairs
    .reduce((text, [joined, words]) => text.replace(joined, words), parted)
    .replace(/(?<=^|\s)ðɪ(?=\s|$)/gu, 'ði')
    .replace(wordI, 'ˌI')
}
