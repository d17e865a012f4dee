import { expect, test } from 'vitest'
import { servicesToRestart } from './services-to-restart'

const service = (name: string, minute: number) => ({ name, startedAt: `2026-01-01T12:0${minute}:00.000Z` })
const fetched = (minute: number) => ({
  stage: 'transcribe' as const,
  fetchedAt: `2026-01-01T12:0${minute}:00.000Z`,
})

test('services of the stage that began before the model was fetched, each once', () => {
  const services = [
    service('transcribe-audio', 1),
    service('transcribe-audio', 2),
    service('generate-text', 1),
  ]
  expect(servicesToRestart(fetched(5), services)).toEqual(['transcribe-audio'])
})

test('none that began after it, and none for a model that was here before', () => {
  expect(servicesToRestart(fetched(5), [service('transcribe-audio', 6)])).toEqual([])
  expect(
    servicesToRestart({ stage: 'transcribe', fetchedAt: null }, [service('transcribe-audio', 1)]),
  ).toEqual([])
})
