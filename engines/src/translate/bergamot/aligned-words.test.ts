import { expect, test } from 'vitest'
import { markWords, readMarkedWords } from './aligned-words.js'

test('every word gets an element, and what means something in HTML is escaped', () => {
  expect(markWords(' Tom & Ann <left>. ')).toEqual({
    html: '<i id="0">Tom</i> <i id="1">&amp;</i> <i id="2">Ann</i> <i id="3">&lt;left&gt;.</i>',
    words: ['Tom', '&', 'Ann', '<left>.'],
  })
})

test('words know their sources, even where an element holds two words or none', () => {
  const html =
    '<i id="0">Na</i> <i id="1">segunda-feira,</i> <i id="2"></i><i id="3">dos gatos</i><i id="4">.</i>'
  expect(readMarkedWords(html, ['On', 'Monday,', 'the', "cats'", 'tails.'])).toEqual([
    { text: 'Na', sources: ['On'] },
    { text: 'segunda-feira,', sources: ['Monday,'] },
    { text: 'dos', sources: ["cats'"] },
    { text: 'gatos.', sources: ["cats'"] },
  ])
})

test('escaped signs come back as they were', () => {
  expect(readMarkedWords('<i id="0">Tom</i> &amp; &lt;Ana&gt;', ['Tom'])).toEqual([
    { text: 'Tom', sources: ['Tom'] },
    { text: '&', sources: [] },
    { text: '<Ana>', sources: [] },
  ])
})
