import { createKokoroEngine } from '@mega-pipeline/engines/synthesize'
import { expect, test } from 'vitest'
import { synthesizeService } from './synthesize-service.js'

test('it makes known which engines take a voice sample', () => {
  const service = synthesizeService()
  const kokoro = createKokoroEngine({ directory: '', voicesDirectory: '' })
  expect(service.abilitiesOf(kokoro).takesVoiceSample).toBeUndefined()
  expect(service.abilitiesOf({ ...kokoro, ownVoices: { forget: async () => {} } }).takesVoiceSample).toBe(
    true,
  )
})
