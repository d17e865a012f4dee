import type { CountedName, CurrencyName } from '../spoken-language.js'

function plural(name: string): CountedName {
  return [name, `${name}s`]
}

function pluralWith(name: string, rest: string): CountedName {
  return [`${name} ${rest}`, `${name}s ${rest}`]
}

const dollar: CurrencyName = { unit: plural('dollar'), hundredth: plural('cent') }
const euro: CurrencyName = { unit: plural('euro'), hundredth: plural('centime') }
const pound: CurrencyName = { unit: pluralWith('livre', 'sterling'), hundredth: ['penny', 'pence'] }

export const frenchCurrencies: Readonly<Record<string, CurrencyName>> = {
  '€': euro,
  EUR: euro,
  euros: euro,
  $: dollar,
  US$: dollar,
  USD: dollar,
  '£': pound,
  GBP: pound,
  '¥': { unit: plural('yen') },
  CHF: { unit: pluralWith('franc', 'suisse'), hundredth: plural('centime') },
  CFA: { unit: pluralWith('franc', 'CFA') },
}

export const frenchUnits: Readonly<Record<string, CountedName>> = {
  km: plural('kilomètre'),
  m: plural('mètre'),
  cm: plural('centimètre'),
  mm: plural('millimètre'),
  'km²': ['kilomètre carré', 'kilomètres carrés'],
  'm²': ['mètre carré', 'mètres carrés'],
  'm³': ['mètre cube', 'mètres cubes'],
  ha: plural('hectare'),
  kg: plural('kilogramme'),
  g: plural('gramme'),
  mg: plural('milligramme'),
  t: plural('tonne'),
  l: plural('litre'),
  L: plural('litre'),
  cl: plural('centilitre'),
  cL: plural('centilitre'),
  ml: plural('millilitre'),
  mL: plural('millilitre'),
  'km/h': pluralWith('kilomètre', "à l'heure"),
  'm/s': pluralWith('mètre', 'par seconde'),
  '°C': pluralWith('degré', 'Celsius'),
  '°F': pluralWith('degré', 'Fahrenheit'),
  '°': plural('degré'),
  W: plural('watt'),
  kW: plural('kilowatt'),
  MW: plural('mégawatt'),
  kWh: ['kilowattheure', 'kilowattheures'],
  V: plural('volt'),
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['mégahertz', 'mégahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  dB: plural('décibel'),
  ko: plural('kilooctet'),
  Ko: plural('kilooctet'),
  Mo: plural('mégaoctet'),
  Go: plural('gigaoctet'),
  To: plural('téraoctet'),
  ms: plural('milliseconde'),
  s: plural('seconde'),
  min: plural('minute'),
  mn: plural('minute'),
}

export const frenchSymbols: Readonly<Record<string, string>> = {
  '²': 'au carré',
  '³': 'au cube',
  '&': 'et',
  '@': 'arobase',
  '#': 'dièse',
  '+': 'plus',
  '=': 'égale',
  '×': 'fois',
  '÷': 'divisé par',
  '±': 'plus ou moins',
  '<': 'inférieur à',
  '>': 'supérieur à',
  '≤': 'au plus',
  '≥': 'au moins',
  '≈': 'environ',
  '~': 'environ',
  '%': 'pour cent',
  $: 'dollars',
  '€': 'euros',
  '£': 'livres',
  '°': 'degrés',
  '/': 'slash',
  '§': 'paragraphe',
  '©': 'copyright',
}
