import { expect, test } from 'vitest'
import { endingOf, translatedName } from './file-formats.js'

test('files are told apart by their ending', () => {
  expect(endingOf('a.b.SRT')).toBe('.srt')
  expect(endingOf('README')).toBe('')
})

test.each([
  ['talk.srt', 'talk_fr.srt'],
  ['../../etc/pass wd.txt', '_etc_pass_wd_fr.txt'],
  ['.txt', 'file_fr.txt'],
  ['日本.vtt', '__fr.vtt'],
])('%s becomes %s', (before, after) => {
  expect(translatedName(before, 'fr')).toBe(after)
})
