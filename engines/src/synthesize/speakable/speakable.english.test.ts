import { describe, expect, test } from 'vitest'
import { speakable } from './speakable.js'

const cases: Record<string, Record<string, string>> = {
  numbers: {
    'There are 3 cats.': 'There are three cats.',
    '1,234 people': 'one thousand two hundred thirty four people',
    'It is 3.14 or 0.05.': 'It is three point one four or zero point zero five.',
    'About -5 today': 'About minus five today',
    '12,000,000 stars': 'twelve million stars',
    '2.5 million users': 'two point five million users',
    'Agent 007': 'Agent zero zero seven',
    'version 1.2.3': 'version one point two point three',
    'room 101.': 'room one hundred one.',
    'a 5-year-old': 'a five-year-old',
    'room 5B, B2B': 'room five B, B two B',
  },
  ordinals: {
    'the 1st, 2nd, 3rd and 21st': 'the first, second, third and twenty first',
    'the 100th time': 'the hundredth time',
  },
  years: {
    'In 1984 it rained.': 'In nineteen eighty four it rained.',
    'In 1905 and 2000': 'In nineteen oh five and two thousand',
    'since 2005 or 2024': 'since two thousand five or twenty twenty four',
    'in 1900': 'in nineteen hundred',
    "the 1990s and '80s": 'the nineteen nineties and eighties',
  },
  dates: {
    'on June 21, 2024.': 'on June twenty first, twenty twenty four.',
    'on 21 June 2024': 'on the twenty first of June, twenty twenty four',
    'the 4th of July': 'the fourth of July',
    '2024-06-21': 'June twenty first, twenty twenty four',
    'by 12/25/1999': 'by December twenty fifth, nineteen ninety nine',
    'by 25/12/1999': 'by December twenty fifth, nineteen ninety nine',
    'Sept. 5': 'September fifth',
    'I may 5 times': 'I may five times',
  },
  times: {
    'at 14:30': 'at fourteen thirty',
    'at 9:05 and 9:00': "at nine oh five and nine o'clock",
    'at 2:30 p.m. today': 'at two thirty pee em today',
    'at 9am': 'at nine ay em',
  },
  money: {
    '$3.50': 'three dollars and fifty cents',
    $1: 'one dollar',
    '£0.99': 'ninety nine pence',
    '$2.5 million': 'two point five million dollars',
    '€20 or 20 € or EUR 20': 'twenty euros or twenty euros or twenty euros',
    $3bn: 'three billion dollars',
    '$1,200.01': 'one thousand two hundred dollars and one cent',
  },
  measures: {
    '12% and 5.5 %': 'twelve percent and five point five percent',
    '60 km/h': 'sixty kilometers per hour',
    'It is -3 °C.': 'It is minus three degrees Celsius.',
    '1 kg or 2.5 kg': 'one kilogram or two point five kilograms',
    '20 m²': 'twenty square meters',
    '$5/kg': 'five dollars per kilogram',
    '5 lbs of 3 ft': 'five pounds of three feet',
    '16GB': 'sixteen gigabytes',
  },
  ranges: {
    'pages 10-20': 'pages ten to twenty',
    '1990–2000': 'nineteen ninety to two thousand',
    '5–10 km': 'five to ten kilometers',
    'for $5-10': 'for five to ten dollars',
    'won 3-2': 'won three to two',
    'a ratio of 3:1': 'a ratio of three to one',
    'call 555-1234': 'call five five five, one two three four',
  },
  fractions: {
    '½ cup': 'a half cup',
    '2½ cups': 'two and a half cups',
    '3/4 of them': 'three quarters of them',
  },
  abbreviations: {
    'Dr. Smith met Mrs. Jones.': 'Doctor Smith met Missus Jones.',
    'Mr Brown vs. Ms. Green': 'Mister Brown versus Miz Green',
    'fruit, e.g. apples, etc.': 'fruit, for example, apples, et cetera.',
    'No. 5 on Main St. today': 'number five on Main Street today',
    'St. Mary': 'Saint Mary',
    'from the U.S. today': 'from the US today',
    'in the U.S.A.': 'in the USA.',
    'Fig. 3, p. 12': 'figure three, page twelve',
  },
  numerals: {
    'Henry VIII and Elizabeth II': 'Henry the eighth and Elizabeth the second',
    'World War II': 'World War two',
    'Chapter IV': 'Chapter four',
    'King George V': 'King George the fifth',
    'Charles I met': 'Charles I met',
    'I said I would': 'I said I would',
    'an XL shirt': 'an XL shirt',
  },
  symbols: {
    'salt & pepper': 'salt and pepper',
    '2 + 2 = 4': 'two plus two equals four',
    'he/she and/or they': 'he slash she and or they',
    '#1 in #music': 'number one in hashtag music',
    'a™ b®': 'a b',
  },
  links: {
    'Write to jane.doe@example.org.': 'Write to jane dot doe at example dot org.',
    'See https://www.example.com/a-b?x=1#y.': 'See example dot com slash a dash b.',
    'at example.com, now': 'at example dot com, now',
  },
  marks: {
    '**Bold** and *italic* and `code`': 'Bold and italic and code',
    '# Title': 'Title',
    '- item': 'item',
    '[a link](https://example.org/x)': 'a link',
    'Nice 🎉👍🏽 day ❤️!': 'Nice day!',
    '“Yes,” she said… no': '“Yes,” she said… no',
    'one - two -- three — four': 'one — two — three — four',
    'wait... what': 'wait… what',
    'don’t': "don't",
    'snake_case and 5 * 3': 'snake case and five three',
    '👍': '',
  },
}

for (const [kind, examples] of Object.entries(cases)) {
  describe(`English ${kind}`, () => {
    test.each(Object.entries(examples))('%s', (written, spoken) => {
      expect(speakable(written, 'en')).toBe(spoken)
    })
  })
}

test('days come first in Britain', () => {
  expect(speakable('03/04/2021', 'en-gb')).toBe('the third of April, twenty twenty one')
  expect(speakable('03/04/2021', 'en-us')).toBe('March fourth, twenty twenty one')
})

test('speaking what is speakable changes nothing', () => {
  for (const spoken of Object.values(cases).flatMap((examples) => Object.values(examples))) {
    expect(speakable(spoken, 'en')).toBe(spoken)
  }
})
