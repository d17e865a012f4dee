import { parse } from '@plussub/srt-vtt-parser'
import { expect, test } from 'vitest'
import type { TranslateSentence } from '../text/translate-sentence.js'
import { subRip, webVtt } from './subtitle-format.js'
import { translateSubtitles } from './translate-subtitles.js'

/** Stands in for an engine. */
const shouting: TranslateSentence = async (sentence) => ({ text: sentence.toUpperCase() })

interface Cue {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The cues as a program that is not ours reads them. */
function cuesOf(file: string): Cue[] {
  return parse(file).entries as Cue[]
}

const srt = [
  '1',
  '00:00:01,000 --> 00:00:03,500',
  'The cat sleeps',
  'in the <i>garden</i>.',
  '',
  '2',
  '00:00:04,000 --> 00:00:05,000 X1:40',
  '{\\an8}- Really?',
  '- Yes, & quietly!',
  '',
  '3',
  '00:00:06,000 --> 00:00:07,000',
  '♪ ♪',
  '',
].join('\r\n')

const vtt = `WEBVTT - A title

STYLE
::cue { color: red }

NOTE said by nobody

intro
00:01.000 --> 00:03.500 align:start
<v Anna>Fish &amp; chips.</v> <00:02.000>Good

00:00:04.000 --> 00:00:05.000
Two
`

test('SubRip keeps its numbers, times, positions, tags, lines and line breaks', async () => {
  await expect(translateSubtitles(srt, subRip, 'en', shouting)).resolves.toBe(
    srt
      .replace('The cat sleeps\r\nin the <i>garden</i>.', 'THE CAT SLEEPS\r\nIN THE <i>GARDEN</i>.')
      .replace('- Really?\r\n- Yes, & quietly!', '- REALLY?\r\n- YES, & QUIETLY!'),
  )
})

test('WebVTT keeps its header, styles, notes, names, settings, voices and escapes', async () => {
  await expect(translateSubtitles(vtt, webVtt, 'en', shouting)).resolves.toBe(
    vtt.replace('Fish &amp; chips.', 'FISH &amp; CHIPS.').replace('>Good', '>GOOD').replace('Two', 'TWO'),
  )
})

test('another program reads the same cues at the same times', async () => {
  for (const [file, format] of [
    [srt, subRip],
    [vtt, webVtt],
  ] as const) {
    const before = cuesOf(file)
    const after = cuesOf(await translateSubtitles(file, format, 'en', shouting))
    expect(after.map(({ from, to, id }) => ({ from, to, id }))).toEqual(
      before.map(({ from, to, id }) => ({ from, to, id })),
    )
    expect(after.map(({ text }) => text.toLowerCase())).toEqual(before.map(({ text }) => text.toLowerCase()))
  }
})

test('a file without cues is refused', async () => {
  await expect(translateSubtitles('Just text.', subRip, 'en', shouting)).rejects.toMatchObject({
    code: 'file_not_valid',
  })
})

test.each([
  ['spaces', ' '.repeat(200_000)],
  ['words', 'word '.repeat(50_000)],
  ['signs', '<'.repeat(200_000)],
])('a cue of very many %s is no trouble', async (_, text) => {
  const file = `1\n00:00:01,000 --> 00:00:02,000\n-\n${text}x\n`
  expect(await translateSubtitles(file, subRip, 'en', shouting)).toContain('00:00:01,000 --> 00:00:02,000')
})
