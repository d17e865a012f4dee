import { expect, test } from 'vitest'
import { hasWords, trippedGuard } from './guards.js'

const guardOf = (source: string, translation: string, to = 'fr'): string | undefined =>
  trippedGuard({ source, translation, to })

test('a translation passes', () => {
  expect(guardOf('The cat sleeps in the garden.', 'Le chat dort dans le jardin.')).toBeUndefined()
})

test('an echo is one without regard to case and punctuation', () => {
  expect(guardOf('The cat sleeps here', 'the cat sleeps here.')).toBe('echo')
})

test('names and numbers alone may pass unchanged, and so may a single word', () => {
  expect(guardOf('Jean-Paul Sartre, 1905.', 'Jean-Paul Sartre, 1905.')).toBeUndefined()
  expect(guardOf('Restaurant', 'Restaurant')).toBeUndefined()
})

test('nothing is empty', () => {
  expect(guardOf('The cat.', ' ')).toBe('empty')
})

test('a text that runs away or turns in circles', () => {
  expect(guardOf('Yes.', 'Oui '.repeat(40))).toBe('runaway')
  expect(
    guardOf(
      'The house stands on the hill by the sea.',
      'La maison de la maison de la maison de la maison de la maison de la.',
    ),
  ).toBe('runaway')
  expect(guardOf('no no no no no no', 'non non non non non non')).toBeUndefined()
})

test('a text of which most is gone', () => {
  expect(guardOf('After the long winter the farmers went back to their fields.', 'Après.')).toBe('truncated')
})

test('another language than the one asked for, when there is enough to judge', () => {
  const portuguese = 'O gato preto do meu vizinho está dormindo no jardim da casa.'
  expect(guardOf('The black cat of my neighbour sleeps in the garden.', portuguese)).toBe('language')
  expect(guardOf('The black cat of my neighbour sleeps in the garden.', portuguese, 'pt-br')).toBeUndefined()
  expect(guardOf('Come in!', 'Entre!', 'fr')).toBeUndefined()
})

test.each([
  ['It costs 1,000.50 euros.', 'Cela coûte 1 000,50 euros.', undefined],
  ['In 1950 there were 60 of them.', 'En 1950 il y en avait soixante.', 'numbers'],
  ['Two of 3 came at 11:35 p.m.', 'Deux sur trois sont venus à 23 h 35.', undefined],
  ['Between 5-15 people.', 'Entre 5 et 15 personnes.', undefined],
])('digits are kept: %s', (source, translation, guard) => {
  expect(guardOf(source, translation)).toBe(guard)
})

test('numbers, signs and emoji have no words', () => {
  expect(hasWords('12 + 30 = 42 !? 😀')).toBe(false)
  expect(hasWords('ok')).toBe(true)
})
