import { romanPattern, romanValue } from '../roman-numeral.js'
import { cardinal, ordinal } from './french-numbers.js'

const counting = 'chapitre|tome|acte|scène|livre|volume|partie|guerre mondiale|phase|type|titre'

/** Readings that only French has: ordinals in figures and Roman numerals, kings, letters that are spelled. */
export function readFrench(text: string): string {
  return spellShortAcronyms(
    readNumerals(
      text.replace(
        /(?<![\p{N}.,])(\d+)(ers?|ères?|res?|e|es|è|ème|èmes|ième|nde?s?)(?!\p{L})/gu,
        (written, figures: string, ending: string) => readOrdinal(BigInt(figures), ending) ?? written,
      ),
    ),
  )
}

/** Nothing for what cannot be an ordinal. */
function readOrdinal(value: bigint, ending: string): string | undefined {
  if (value === 0n) return undefined
  if (value === 1n) return /^(?:re|ère)/u.test(ending) ? 'première' : 'premier'
  if (value === 2n && ending.startsWith('n')) return ending.startsWith('nde') ? 'seconde' : 'second'
  return ordinal(value)
}

function readNumerals(text: string): string {
  // Without L, so that `Le` is not the fiftieth.
  const ordinalNumeral = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?!L|XL)(${romanPattern})(e|ᵉ|ème|er|ᵉʳ|re|ère|ʳᵉ)(?!\p{L})`,
    'gu',
  )
  const numberAfter = new RegExp(
    String.raw`(?<=\p{Lu}\p{Ll}+ |(?:${counting}) )([IVXL]{2,}|[VX])(?![\p{L}\p{N}'.])`,
    'gu',
  )
  return text
    .replace(ordinalNumeral, (written, numeral: string, ending: string) =>
      numeral === '' ? written : (readOrdinal(BigInt(romanValue(numeral)), plainEnding(ending)) ?? written),
    )
    .replace(numberAfter, (numeral: string) =>
      new RegExp(`^${romanPattern}$`, 'u').test(numeral) && numeral !== 'XL'
        ? cardinal(BigInt(romanValue(numeral)))
        : numeral,
    )
}

function plainEnding(ending: string): string {
  return ending.replace('ᵉʳ', 'er').replace('ʳᵉ', 're').replace('ᵉ', 'e')
}

/** Two and three capitals are spelled; eSpeak NG would read UE as a word. Longer ones it judges rightly by itself. */
function spellShortAcronyms(text: string): string {
  if (text === text.toUpperCase()) return text
  return text.replace(/(?<![\p{L}\p{N}]|\d\s)(?:\p{Lu}\.?){2,3}(?!\s?\d|[\p{L}])/gu, (written) => {
    const letters = written.replaceAll('.', '')
    return words.has(letters) ? letters : letters.split('').join(' ')
  })
}

/** Short ones that are said as words, and words that stand in capitals at times. */
const words = new Set([
  'ONU',
  'PAC',
  'SMS',
  'OVNI',
  'ZAC',
  'ZUP',
  'LE',
  'LA',
  'LES',
  'DE',
  'DU',
  'DES',
  'UN',
  'UNE',
  'ET',
  'OU',
  'NON',
  'OUI',
])
