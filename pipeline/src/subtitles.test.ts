import { expect, test } from 'vitest'
import { toSubRip, toWebVtt } from './subtitles.js'

const segments = [
  { text: 'One --> two.', startSeconds: 0, endSeconds: 1.5 },
  { text: 'Salt & pepper\n\n<b>', startSeconds: 3661.2345, endSeconds: 3662 },
]

test('SubRip: numbered cues, commas, no arrow or blank line inside a cue', () => {
  expect(toSubRip(segments)).toBe(
    '1\n00:00:00,000 --> 00:00:01,500\nOne → two.\n\n2\n01:01:01,235 --> 01:01:02,000\nSalt & pepper <b>\n',
  )
})

test('WebVTT: header, points, escaped markup', () => {
  expect(toWebVtt(segments)).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nOne → two.\n\n01:01:01.235 --> 01:01:02.000\nSalt &amp; pepper &lt;b&gt;\n',
  )
})

test('no segments are an empty file, with the header where the format has one', () => {
  expect(toSubRip([])).toBe('')
  expect(toWebVtt([])).toBe('WEBVTT\n')
})
