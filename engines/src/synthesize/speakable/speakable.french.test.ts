import { describe, expect, test } from 'vitest'
import { speakable } from './speakable.js'

const cases: Record<string, Record<string, string>> = {
  nombres: {
    'Il y a 3 chats.': 'Il y a trois chats.',
    '1 234 personnes': 'mille deux cent trente-quatre personnes',
    '12\u202F345,67': 'douze mille trois cent quarante-cinq virgule soixante-sept',
    '1.500 pages': 'mille cinq cents pages',
    '3,05 et 3.5': 'trois virgule zéro cinq et trois virgule cinq',
    'Il fait -5': 'Il fait moins cinq',
    'en 1998': 'en mille neuf cent quatre-vingt-dix-huit',
    '21 pages et 1 fois': 'vingt et une pages et une fois',
    '01 23 45 67 89': 'zéro un vingt-trois quarante-cinq soixante-sept quatre-vingt-neuf',
    '80 ans, 200 ans': 'quatre-vingts ans, deux cents ans',
  },
  rangs: {
    'le 1er, la 1re, le 2e, la 3ème': 'le premier, la première, le deuxième, la troisième',
    'la 2nde': 'la seconde',
    'au XIXe siècle': 'au dix-neuvième siècle',
    'le XXᵉ siècle': 'le vingtième siècle',
    'Louis XIV et Napoléon III': 'Louis quatorze et Napoléon trois',
    'François Ier': 'François premier',
    'la Ve République': 'la cinquième République',
    'chapitre IV': 'chapitre quatre',
  },
  dates: {
    'le 21 juin 2024.': 'le vingt et un juin deux mille vingt-quatre.',
    'le 1er mai': 'le premier mai',
    'le 14/07/1789': 'le quatorze juillet mille sept cent quatre-vingt-neuf',
    '2024-06-01': 'premier juin deux mille vingt-quatre',
  },
  heures: {
    'à 14 h 30': 'à quatorze heures trente',
    'à 14:30': 'à quatorze heures trente',
    'à 21h': 'à vingt et une heures',
    'à 1h05': 'à une heure zéro cinq',
  },
  argent: {
    '3,50 €': 'trois euros cinquante',
    '1 €': 'un euro',
    '20 euros': 'vingt euros',
    '5 M€': "cinq millions d'euros",
    '2,5 milliards €': "deux virgule cinq milliards d'euros",
    '0,99 €': 'quatre-vingt-dix-neuf centimes',
    '20 $': 'vingt dollars',
    '1 000 000 €': "un million d'euros",
    '9,90 €/kg': 'neuf euros quatre-vingt-dix par kilogramme',
  },
  mesures: {
    '12 %': 'douze pour cent',
    '90 km/h': "quatre-vingt-dix kilomètres à l'heure",
    '-3 °C': 'moins trois degrés Celsius',
    '1,5 kg': 'un virgule cinq kilogramme',
    '2 min 21 s': 'deux minutes vingt et une secondes',
    '100 m²': 'cent mètres carrés',
  },
  intervalles: {
    'pages 10-20': 'pages dix à vingt',
    '1914–1918': 'mille neuf cent quatorze à mille neuf cent dix-huit',
  },
  abréviations: {
    'M. Dupont et Mme Durand': 'Monsieur Dupont et Madame Durand',
    'Mlle Petit, Dr Blanc, Me Noir': 'Mademoiselle Petit, Docteur Blanc, Maître Noir',
    'Me voici': 'Me voici',
    'M. et Mme Martin': 'Monsieur et Madame Martin',
    'Mme de La Tour': 'Madame de La Tour',
    'Le 8 mars': 'Le huit mars',
    'Le XVIIIe s.': 'Le dix-huitième siècle',
    'des fruits, p. ex. des pommes, etc.': 'des fruits, par exemple des pommes, et cetera.',
    'c.-à-d. demain': "c'est-à-dire demain",
    'n° 5, p. 12': 'numéro cinq, page douze',
    'en 50 av. J.-C.': 'en cinquante avant Jésus-Christ',
    'à St-Malo': 'à Saint-Malo',
  },
  sigles: {
    "l'UE et la SNCF": "l'U E et la SNCF",
    "l'ONU et l'IA": "l'ONU et l'I A",
  },
  signes: {
    'A & B': 'A et B',
    '2 + 2 = 4': 'deux plus deux égale quatre',
    'Écrivez à a.b@exemple.fr !': 'Écrivez à a point b arobase exemple point fr!',
    'Voir www.exemple.fr.': 'Voir exemple point fr.',
  },
  ponctuation: {
    '« Bonjour\u00A0! »': '“Bonjour!”',
    'Quoi\u202F? Oui\u202F; non\u00A0: rien': 'Quoi? Oui; non: rien',
    "l’été — l'hiver": "l'été — l'hiver",
    '**Gras** et 🎉': 'Gras et',
    'peut-être, celui-ci': 'peut-être, celui-ci',
  },
}

for (const [kind, examples] of Object.entries(cases)) {
  describe(`French ${kind}`, () => {
    test.each(Object.entries(examples))('%s', (written, spoken) => {
      expect(speakable(written, 'fr')).toBe(spoken)
    })
  })
}

test('speaking what is speakable changes nothing', () => {
  for (const spoken of Object.values(cases).flatMap((examples) => Object.values(examples))) {
    expect(speakable(spoken, 'fr')).toBe(spoken)
  }
})

test('a language without rules keeps its figures and loses its marks', () => {
  expect(speakable('**Hola**, son 3 € 🎉', 'es')).toBe('Hola, son 3 €')
})
