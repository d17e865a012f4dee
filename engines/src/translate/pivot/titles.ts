import type { Language } from '@mega-pipeline/pipeline'
import type { AlignedWord } from '../bergamot/aligned-words.js'
import type { EnglishWord } from './english-lexicon.js'
import type { NameKeeper } from './name-keeper.js'

/** Titles by English word; those that Portuguese gives a woman end in `a`. */
const kinds: Readonly<Record<string, string>> = {
  Mr: 'mr',
  Mrs: 'mrs',
  Ms: 'mrs',
  Miss: 'miss',
  Dr: 'dr',
  Doctor: 'dr',
  Prof: 'prof',
  Professor: 'prof',
}

interface Title {
  readonly text: string
  /** French has no article before "M.", "Mme" and "Mlle"; its sisters have one before every title. */
  readonly article: boolean
}

const titles: Readonly<Record<Language, Readonly<Record<string, Title>>>> = {
  fr: {
    ...table(false, { mr: 'M.', mrs: 'Mme', miss: 'Mlle' }),
    ...table(true, { dr: 'Dr', dra: 'Dre', prof: 'professeur', profa: 'professeure' }),
  },
  es: table(true, {
    mr: 'señor',
    mrs: 'señora',
    miss: 'señorita',
    dr: 'doctor',
    dra: 'doctora',
    prof: 'profesor',
    profa: 'profesora',
  }),
  it: table(true, {
    mr: 'signor',
    mrs: 'signora',
    miss: 'signorina',
    dr: 'dottor',
    dra: 'dottoressa',
    prof: 'professor',
    profa: 'professoressa',
  }),
  ca: table(true, {
    mr: 'senyor',
    mrs: 'senyora',
    miss: 'senyoreta',
    dr: 'doctor',
    dra: 'doctora',
    prof: 'professor',
    profa: 'professora',
  }),
}

const portugueseTitle =
  /^(?:Sr|Sra|Srta|Dr|Dra|Prof|Profa|Miss|senhor|senhora|senhorita|doutor|doutora|professor|professora|deputad[oa])\.?$/i

/**
 * Titles before names, kept as the target language writes them: the stop of "Sr." would end Apertium's sentence.
 * The English word tells which title it is, the Portuguese one the gender of doctors and professors.
 */
export function keepTitles(
  words: readonly AlignedWord[],
  { english, keeper, to }: { english: readonly EnglishWord[]; keeper: NameKeeper; to: Language },
): AlignedWord[] {
  let inTitle = false
  return words.flatMap((word, place) => {
    const isTitle = portugueseTitle.test(word.text)
    if (isTitle && inTitle) return []
    const kind = isTitle ? kindOf(word, english) : undefined
    inTitle = kind !== undefined
    if (kind === undefined) return [word]
    const isWoman = /a\.?$/i.test(word.text) || kind === 'mrs' || kind === 'miss'
    const title = titles[to]?.[isWoman ? `${kind}a` : kind] ?? titles[to]?.[kind]
    if (title === undefined) return [word]
    const text = place === 0 ? capital(title.text) : title.text
    const gender = isWoman ? 'f' : 'm'
    return [{ ...word, text: keeper.keep(text, { gender, article: title.article }) }]
  })
}

function kindOf({ sources }: AlignedWord, english: readonly EnglishWord[]): string | undefined {
  const place = sources.find((source) => kinds[english[source]?.core ?? ''] !== undefined)
  if (place === undefined) return undefined
  const next = english[place + 1]?.core ?? ''
  // "Mr. and Mrs. Jones": the name comes after the second title.
  return /^\p{Lu}/u.test(next) || next === 'and' ? kinds[english[place]?.core ?? ''] : undefined
}

function table(article: boolean, texts: Readonly<Record<string, string>>): Record<string, Title> {
  return Object.fromEntries(Object.entries(texts).map(([kind, text]) => [kind, { text, article }]))
}

function capital(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase())
}
