/**
 * French typography on a finished sentence. Spaces before high punctuation are narrow in print and plain
 * no-break spaces (U+00A0) in text that is read aloud or shown. Source: Lexique des règles typographiques en usage à
 * l'Imprimerie nationale.
 */
export function frenchText(text: string): string {
  return steps.reduce((current, step) => step(current), text)
}

const NO_BREAK_SPACE = '\u00A0'

const steps: readonly ((text: string) => string)[] = [
  guillemets,
  questions,
  times,
  numbers,
  ordinals,
  spaces,
  capital,
]

function guillemets(text: string): string {
  return text.replaceAll(/["“„]([^"“”„]+)["”]/g, (_, quoted: string) => `« ${quoted.trim()} »`)
}

/** A question that came out as a relative clause. */
function questions(text: string): string {
  return text.replace(/^Ce (qu[ei']) ?(.*\?)$/isu, (_, what: string, rest: string) =>
    what === "qu'" ? `Qu'est-ce qu'${rest}` : `Qu'est-ce ${what} ${rest}`,
  )
}

/** 9:30 is "9 h 30", 11:00 is "11 h"; the word "heures" after it is said already. */
function times(text: string): string {
  return text
    .replaceAll(
      /\b([01]?\d|2[0-4])(?: heures ?)?[:h] ?([0-5]\d)(?![:\d])( heures?(?= |\b))?/g,
      (_, hours: string, minutes: string) =>
        minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`,
    )
    .replaceAll(/\bautour (?:des|de) (?=\d+ h\b)/g, 'vers ')
    .replaceAll(/\bAutour (?:des|de) (?=\d+ h\b)/g, 'Vers ')
    .replaceAll(/\baprès les (?=\d+ h\b)/g, 'après ')
    .replaceAll(/\baux (?=\d+ h\b)/g, 'à ')
    .replaceAll(/\bAux (?=\d+ h\b)/g, 'À ')
}

/** 9.000 is 9 000; decimals have had their comma since Portuguese. */
function numbers(text: string): string {
  return text.replaceAll(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/g, (number) =>
    number.replaceAll('.', NO_BREAK_SPACE),
  )
}

function ordinals(text: string): string {
  return text.replaceAll(/\b(\d+) ?(?:el|ª|º|a|o|è|é)\b(?! )/g, '$1e').replaceAll(/\b(\d+)el\b/g, '$1e')
}

function spaces(text: string): string {
  return text
    .replaceAll(/\s+/g, (space) => (space.includes(NO_BREAK_SPACE) ? NO_BREAK_SPACE : ' '))
    .replaceAll(/(?<=[\p{L}\p{N})\]»]) ?([;!?»]|:(?= |$))/gu, `${NO_BREAK_SPACE}$1`)
    .replaceAll(/« ?/g, `«${NO_BREAK_SPACE}`)
    .replaceAll(/(?<=\d) ?([%€$£])/g, `${NO_BREAK_SPACE}$1`)
    .replaceAll(/ (?=[,.)\]](?:\s|$))/g, '')
}

function capital(text: string): string {
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}
