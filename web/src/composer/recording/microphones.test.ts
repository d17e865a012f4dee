import { expect, test } from 'vitest'
import { microphonesOf } from './microphones'

test('only microphones with a name, and none twice', () => {
  const devices = [
    { kind: 'audioinput', deviceId: 'default', label: 'Default - Desk' },
    { kind: 'audioinput', deviceId: 'communications', label: 'Communications - Desk' },
    { kind: 'audioinput', deviceId: 'a1', label: 'Desk' },
    { kind: 'audiooutput', deviceId: 'b2', label: 'Loudspeaker' },
    { kind: 'videoinput', deviceId: 'c3', label: 'Camera' },
  ] as const
  expect(microphonesOf(devices).map(({ name }) => name)).toEqual(['Default - Desk', 'Desk'])
})

test('nothing as long as the browser names none', () => {
  expect(microphonesOf([{ kind: 'audioinput', deviceId: '', label: '' }])).toEqual([])
})
