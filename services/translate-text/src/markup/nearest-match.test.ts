import { expect, test } from 'vitest'
import { nearestMatch } from './nearest-match.js'

test('the nearest of several is found, capitals or not', () => {
  expect(nearestMatch('la', 'La mer, la terre', 0, 'words')).toEqual({ start: 0, end: 2 })
  expect(nearestMatch('la', 'La mer, la terre', 7, 'words')).toEqual({ start: 8, end: 10 })
})

test('words are no part of longer ones, letters may be', () => {
  expect(nearestMatch('mer', 'la mère, merci', 0, 'words')).toBeUndefined()
  expect(nearestMatch('mer', 'merci', 0, 'letters')).toEqual({ start: 0, end: 3 })
})

test('signs mean themselves', () => {
  expect(nearestMatch('a.b(c)', 'axb(c) a.b(c)', 0, 'letters')).toEqual({ start: 7, end: 13 })
})
