/** Letters that Unicode does not take apart into a base and a mark. */
const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** Scripts that put no space between words: each letter is searched as a word of its own. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/**
 * The words of a text as they are searched: in lower case, without accents and punctuation, e.g. `l ecole` for
 * `L’École !`. Accents (U+0300 to U+036F) are taken off after
 * compatibility decomposition (Unicode Standard Annex #15); the marks of other scripts belong to their letters.
 */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
  return plain
    .replaceAll(/[œæßøłđı]/g, (letter) => ligatures[letter] ?? letter)
    .replaceAll(unspaced, ' $& ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}
