import { expect, test } from 'vitest'
import { recordingName, recordingType } from './recording-format'

test('takes the first format that the browser records in', () => {
  expect(recordingType(() => true)).toBe('audio/webm;codecs=opus')
  expect(recordingType((type) => type === 'audio/mp4')).toBe('audio/mp4')
  expect(recordingType(() => false)).toBe('')
})

test('the file name fits the content, whatever the browser adds to its type', () => {
  expect(recordingName('audio/mp4;codecs=mp4a.40.2')).toBe('recording.mp4')
  expect(recordingName('audio/webm')).toBe('recording.webm')
})
