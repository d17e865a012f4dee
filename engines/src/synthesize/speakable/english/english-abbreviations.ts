import type { Abbreviation } from '../abbreviations.js'

const beforeName = String.raw`(?=\s\p{Lu})`

function title(written: string, spoken: string): Abbreviation {
  return [new RegExp(String.raw`\b${written}\.${beforeName}`, 'gu'), spoken]
}

function beforeNumber(written: string, spoken: string): Abbreviation {
  return [new RegExp(String.raw`\b${written}\.?\s?(?=\d)`, 'gu'), `${spoken} `]
}

/** A full stop that also ends the sentence stays. */
function anywhere(written: string, spoken: string): Abbreviation {
  return [new RegExp(String.raw`\b${written}\.(?!\p{L})`, 'gu'), spoken]
}

export const englishAbbreviations: readonly Abbreviation[] = [
  title('Mr', 'Mister'),
  title('Mrs', 'Missus'),
  title('Ms', 'Miz'),
  title('Dr', 'Doctor'),
  title('Prof', 'Professor'),
  title('St', 'Saint'),
  title('Mt', 'Mount'),
  title('Gen', 'General'),
  title('Col', 'Colonel'),
  title('Capt', 'Captain'),
  title('Lt', 'Lieutenant'),
  title('Sgt', 'Sergeant'),
  title('Rev', 'Reverend'),
  title('Gov', 'Governor'),
  title('Sen', 'Senator'),
  title('Rep', 'Representative'),
  // The same three without a full stop, as the British write them.
  [/\b(?:Mr)(?=\s\p{Lu})/gu, 'Mister'],
  [/\b(?:Mrs)(?=\s\p{Lu})/gu, 'Missus'],
  [/\b(?:Dr)(?=\s\p{Lu})/gu, 'Doctor'],
  beforeNumber('No', 'number'),
  beforeNumber('Nos', 'numbers'),
  beforeNumber('pp', 'pages'),
  [/\bp\.\s?(?=\d)/gu, 'page '],
  beforeNumber('[Ff]ig', 'figure'),
  beforeNumber('[Vv]ol', 'volume'),
  beforeNumber('[Cc]h', 'chapter'),
  [/\b(?:ca|c)\.\s?(?=\d)/gu, 'about '],
  [/\be\.\s?g\.,?/giu, 'for example,'],
  [/\bi\.\s?e\.,?/giu, 'that is,'],
  [/\betc\.(?=\s*(?:$|[\p{Lu}”"]))/gu, 'et cetera.'],
  [/\betc\b\.?/gu, 'et cetera'],
  [/\bvs\b\.?/gu, 'versus'],
  [/\bet al\./gu, 'and others'],
  [/\bPh\.\s?D\.?/gu, 'PhD'],
  [/\bapprox\.\s?/gu, 'approximately '],
  anywhere('[Dd]ept', 'department'),
  anywhere('Jr', 'Junior'),
  anywhere('Sr', 'Senior'),
  anywhere('Inc', 'Incorporated'),
  anywhere('Ltd', 'Limited'),
  anywhere('Corp', 'Corporation'),
  anywhere('Co', 'Company'),
  [/(?<=\p{L} )Ave\./gu, 'Avenue'],
  [/(?<=\p{L} )Rd\./gu, 'Road'],
  [/(?<=\p{L} )Blvd\./gu, 'Boulevard'],
  [/(?<=\p{Lu}\p{L}+ )St\./gu, 'Street'],
  [/(?<=\p{Lu}\p{L}+ )Dr\./gu, 'Drive'],
  [/\bw\/o\b/gu, 'without'],
  [/\band\/or\b/gu, 'and or'],
  [/\b24\/7\b/gu, 'twenty four seven'],
  [/\bWWI\b/gu, 'World War One'],
  [/\bWWII\b/gu, 'World War Two'],
  [/(?<=\b[CF])#/gu, ' sharp'],
]
