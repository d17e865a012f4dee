import { expect, test } from 'vitest'
import { refusalBeforeAsking, refusalOf } from './refusal'

const page = { isSecureContext: true, hasMediaDevices: true, hasMediaRecorder: true }

test('an insecure page is named before the missing devices that follow from it', () => {
  expect(refusalBeforeAsking({ ...page, isSecureContext: false, hasMediaDevices: false })).toBe('insecure')
  expect(refusalBeforeAsking({ ...page, hasMediaRecorder: false })).toBe('unsupported')
  expect(refusalBeforeAsking(page)).toBeNull()
})

test('each error of the browser has its explanation', () => {
  expect(refusalOf('NotAllowedError')).toBe('denied')
  expect(refusalOf('NotFoundError')).toBe('noDevice')
  expect(refusalOf('NotReadableError')).toBe('busy')
  expect(refusalOf('TypeError')).toBe('unsupported')
})
