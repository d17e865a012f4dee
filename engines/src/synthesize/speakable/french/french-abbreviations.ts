import type { Abbreviation } from '../abbreviations.js'

/** `\b` knows no accents, so words are bounded by what is not a letter. */
function word(written: string, spoken: string): Abbreviation {
  return [new RegExp(String.raw`(?<!\p{L})${written}(?!\p{L})`, 'gu'), spoken]
}

function title(written: string, spoken: string): Abbreviation {
  return word(String.raw`${written}(?=\s\p{Lu})`, spoken)
}

function beforeNumber(written: string, spoken: string): Abbreviation {
  return [new RegExp(String.raw`(?<!\p{L})${written}\s?(?=\d)`, 'gu'), `${spoken} `]
}

export const frenchAbbreviations: readonly Abbreviation[] = [
  // Before `M.` and `av.`.
  word(String.raw`av\.\s?J\.-C\.?`, 'avant Jésus-Christ'),
  word(String.raw`(?:apr|ap)\.\s?J\.-C\.?`, 'après Jésus-Christ'),
  title(String.raw`M\.`, 'Monsieur'),
  title(String.raw`MM\.`, 'Messieurs'),
  word(String.raw`M\.(?=\set\sMme)`, 'Monsieur'),
  word(String.raw`Mme\.?`, 'Madame'),
  word('Mmes', 'Mesdames'),
  word(String.raw`Mlle\.?`, 'Mademoiselle'),
  word('Mlles', 'Mesdemoiselles'),
  [/(?<=[IVX](?:e|ᵉ|ème) )s\./gu, 'siècle'],
  title(String.raw`Dr\.?`, 'Docteur'),
  title(String.raw`Pr\.?`, 'Professeur'),
  title('Me', 'Maître'),
  title(String.raw`St\.?`, 'Saint'),
  title(String.raw`Ste\.?`, 'Sainte'),
  word('St(?=-)', 'Saint'),
  word('Ste(?=-)', 'Sainte'),
  word(String.raw`p\.\s?ex\.`, 'par exemple'),
  word(String.raw`c\.-?\s?à\s?-?d\.`, "c'est-à-dire"),
  word(String.raw`etc\.(?=\s*(?:$|[\p{Lu}”"]))`, 'et cetera.'),
  word(String.raw`etc\.?`, 'et cetera'),
  word(String.raw`cf\.`, 'voir'),
  word(String.raw`env\.`, 'environ'),
  word(String.raw`(?:[Ss]vp|SVP)`, "s'il vous plaît"),
  word('RDV|rdv', 'rendez-vous'),
  beforeNumber(String.raw`[nN][°º]`, 'numéro'),
  beforeNumber(String.raw`[nN]os?\.?`, 'numéro'),
  beforeNumber(String.raw`pp?\.`, 'page'),
  beforeNumber(String.raw`[Aa]rt\.`, 'article'),
  beforeNumber(String.raw`[Cc]hap\.`, 'chapitre'),
  beforeNumber(String.raw`[Vv]ol\.`, 'volume'),
  beforeNumber(String.raw`[Ff]ig\.`, 'figure'),
  beforeNumber(String.raw`[Tt]él\.\s?:?`, 'téléphone'),
  word(String.raw`av\.(?=\s(?:\p{Lu}|de |du |des ))`, 'avenue'),
  word(String.raw`b(?:ou)?l?v?d\.?(?=\s(?:\p{Lu}|de |du |des ))`, 'boulevard'),
  // Decimals with a full stop, as machines write them.
  [/(?<![.\d])(\d+)\.(\d{1,2})(?![\d]|\.\d)/gu, '$1,$2'],
]
