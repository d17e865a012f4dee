import { expect, test } from 'vitest'
import { checkFile } from './check-file'

const limits = { uploadBytes: 1000 }

test.each(['audio/webm', 'audio/x-m4a', 'video/mp4', 'application/ogg', ''])('%j may be sent', (type) => {
  expect(checkFile({ type, size: 1000 }, limits)).toBeNull()
})

test('a picture or a text is no recording, however small', () => {
  expect(checkFile({ type: 'image/png', size: 1 }, limits)).toBe('notAudio')
  expect(checkFile({ type: 'text/plain', size: 1 }, limits)).toBe('notAudio')
})

test('the limit itself is not too large, a byte more is', () => {
  expect(checkFile({ type: 'audio/wav', size: 1001 }, limits)).toBe('tooLarge')
})
