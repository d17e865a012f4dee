import { expect, test } from 'vitest'
import { stepsToWorkOn } from './stage-settings.js'

const steps = ['synthesis_audio_en', 'synthesis_audio'] as const

test('a service works on all its steps, or on those that are named', () => {
  expect(stepsToWorkOn([], steps)).toEqual(steps)
  expect(stepsToWorkOn(['synthesis_audio'], steps)).toEqual(['synthesis_audio'])
})

test('a step of another service is refused', () => {
  expect(() => stepsToWorkOn(['translate_text'], steps)).toThrow(
    /STEPS names translate_text; .*synthesis_audio_en/,
  )
})
