import { romanPattern, romanValue } from '../roman-numeral.js'
import { cardinal, ordinal } from './english-numbers.js'

const monarchs =
  'Alexander|Benedict|Catherine|Charles|Christian|Edward|Elizabeth|Ferdinand|Francis|Frederick|George|Gregory|Gustav|Henry|' +
  'Innocent|James|John|John Paul|Leo|Leopold|Louis|Mary|Napoleon|Nicholas|Paul|Peter|Philip|Pius|Ptolemy|Ramesses|Ramses|Richard|William'

/** Readings that only English has: ordinals in figures, decades, monarchs, dotted letters. */
export function readEnglish(text: string): string {
  return readNumerals(
    text
      .replace(/\b(?:\p{Lu}\.\s?){2,}(?=[^\p{L}]|$)/gu, spellDotted)
      .replace(/(?<![\p{L}\p{N}])#(?=\d)/gu, 'number ')
      .replace(/(?<![\p{L}\p{N}])#(?=\p{L})/gu, 'hashtag ')
      .replace(/(?<![\p{N}.,])(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b/gu, (_written, figures: string) =>
        ordinal(BigInt(figures.replaceAll(',', ''))),
      )
      .replace(
        /(?<![\p{N}.,])'?(\d\d)?(\d)0'?s\b/gu,
        (_written, century: string | undefined, decade: string) => readDecade(century, Number(decade)),
      ),
  )
}

/** `U.S.A.` is said like `USA`; a last full stop that ends the sentence stays one. */
function spellDotted(written: string, offset: number, text: string): string {
  const letters = written.replace(/[.\s]/gu, '')
  const endsSentence = text.slice(offset + written.length).trim() === ''
  return letters + (endsSentence ? '.' : /\s$/u.test(written) ? ' ' : '')
}

const tens = [
  'hundreds',
  'tens',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
]

function readDecade(century: string | undefined, decade: number): string {
  const name = tens[decade] ?? ''
  if (century === undefined) return name
  if (decade === 0 && century.endsWith('0')) return `${cardinal(BigInt(Number(century) * 100))}s`
  return `${cardinal(BigInt(century))} ${name}`
}

function readNumerals(text: string): string {
  const regnal = new RegExp(
    String.raw`\b((?:King|Queen|Pope|Emperor|Tsar|Czar) \p{Lu}\p{Ll}+|${monarchs}) (${romanPattern})(?![\p{L}\p{N}'])`,
    'gu',
  )
  const counted = new RegExp(String.raw`(?<=\p{Lu}\p{Ll}+ )([IVXL]{2,})(?![\p{L}\p{N}'])`, 'gu')
  return text
    .replace(regnal, (written, name: string, numeral: string) => {
      // `Charles I` may be the beginning of `Charles I met`: a lone I counts only after a title.
      const isSure = numeral.length > 1 || numeral === 'V' || name.includes(' ')
      return numeral !== '' && isSure ? `${name} the ${ordinal(BigInt(romanValue(numeral)))}` : written
    })
    .replace(counted, (numeral: string) =>
      new RegExp(`^${romanPattern}$`, 'u').test(numeral) && numeral !== 'XL'
        ? cardinal(BigInt(romanValue(numeral)))
        : numeral,
    )
}
