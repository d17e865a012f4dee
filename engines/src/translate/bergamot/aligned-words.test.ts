import { expect, test } from 'vitest'
import { markWords, readMarkedWords } from './aligned-words.js'

test('every word gets an element, and what means something in HTML is escaped', () => {
  expect(markWords(' Tom & Ann <left>. ')).toBe(
    '<i id="0">Tom</i> <i id="1">&amp;</i> <i id="2">Ann</i> <i id="3">&lt;left&gt;.</i>',
  )
})

test('words know their sources, even where an element holds two words or none', () => {
  const html =
    '<i id="0">Na</i> <i id="1">segunda-feira,</i> <i id="2"></i><i id="3">dos gatos</i><i id="4">.</i>'
  expect(readMarkedWords(html)).toEqual([
    { text: 'Na', sources: [0] },
    { text: 'segunda-feira,', sources: [1] },
    { text: 'dos', sources: [3] },
    { text: 'gatos.', sources: [3] },
  ])
})

test('escaped signs come back as they were', () => {
  expect(readMarkedWords('<i id="0">Tom</i> &amp; &lt;Ana&gt;')).toEqual([
    { text: 'Tom', sources: [0] },
    { text: '&', sources: [] },
    { text: '<Ana>', sources: [] },
  ])
})
