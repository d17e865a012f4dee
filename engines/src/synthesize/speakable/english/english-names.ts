import type { CountedName, CurrencyName } from '../spoken-language.js'

function plural(name: string): CountedName {
  return [name, `${name}s`]
}

const dollar: CurrencyName = { unit: plural('dollar'), hundredth: plural('cent') }
const euro: CurrencyName = { unit: plural('euro'), hundredth: plural('cent') }
const pound: CurrencyName = { unit: plural('pound'), hundredth: ['penny', 'pence'] }
const yen: CurrencyName = { unit: ['yen', 'yen'] }
const franc: CurrencyName = { unit: plural('franc'), hundredth: plural('centime') }

export const englishCurrencies: Readonly<Record<string, CurrencyName>> = {
  $: dollar,
  US$: dollar,
  USD: dollar,
  '€': euro,
  EUR: euro,
  '£': pound,
  GBP: pound,
  '¥': yen,
  JPY: yen,
  '₹': { unit: plural('rupee'), hundredth: ['paisa', 'paise'] },
  CHF: franc,
  '¢': { unit: plural('cent') },
}

export const englishUnits: Readonly<Record<string, CountedName>> = {
  km: plural('kilometer'),
  m: plural('meter'),
  cm: plural('centimeter'),
  mm: plural('millimeter'),
  mi: plural('mile'),
  ft: ['foot', 'feet'],
  yd: plural('yard'),
  'km²': ['square kilometer', 'square kilometers'],
  'm²': ['square meter', 'square meters'],
  'm³': ['cubic meter', 'cubic meters'],
  kg: plural('kilogram'),
  g: plural('gram'),
  mg: plural('milligram'),
  lb: plural('pound'),
  lbs: plural('pound'),
  oz: plural('ounce'),
  l: plural('liter'),
  L: plural('liter'),
  ml: plural('milliliter'),
  mL: plural('milliliter'),
  'km/h': ['kilometer per hour', 'kilometers per hour'],
  kph: ['kilometer per hour', 'kilometers per hour'],
  mph: ['mile per hour', 'miles per hour'],
  'm/s': ['meter per second', 'meters per second'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°': plural('degree'),
  W: plural('watt'),
  kW: plural('kilowatt'),
  MW: plural('megawatt'),
  kWh: plural('kilowatt hour'),
  V: plural('volt'),
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  dB: plural('decibel'),
  KB: plural('kilobyte'),
  kB: plural('kilobyte'),
  MB: plural('megabyte'),
  GB: plural('gigabyte'),
  TB: plural('terabyte'),
  ms: plural('millisecond'),
  s: plural('second'),
  min: plural('minute'),
  h: plural('hour'),
}

export const englishSymbols: Readonly<Record<string, string>> = {
  '²': 'squared',
  '³': 'cubed',
  '&': 'and',
  '@': 'at',
  '#': 'number',
  '+': 'plus',
  '=': 'equals',
  '×': 'times',
  '÷': 'divided by',
  '±': 'plus or minus',
  '<': 'less than',
  '>': 'greater than',
  '≤': 'at most',
  '≥': 'at least',
  '≈': 'about',
  '~': 'about',
  '%': 'percent',
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '°': 'degrees',
  '/': 'slash',
  '§': 'section',
  '©': 'copyright',
}
