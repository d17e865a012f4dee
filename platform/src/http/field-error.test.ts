import { expect, test } from 'vitest'
import { PipelineError } from '@mega-pipeline/pipeline'
import { localRequest, testService } from './__fixtures__/test-service.js'
import { blameField } from './field-error.js'

async function answerTo(error: Error): Promise<unknown> {
  const { app } = testService()
  app.get('/fails', () =>
    blameField('voice', () => {
      throw error
    }),
  )
  const response = await app.request(localRequest('/fails'))
  return response.json()
}

test('an answer names the field that is at fault', async () => {
  const error = new PipelineError('not_found', 'voice_not_found', 'There is no such voice.')
  await expect(answerTo(error)).resolves.toMatchObject({ error: { code: 'voice_not_found', param: 'voice' } })
})

test('what is not the fault of the caller is the fault of no field', async () => {
  const error = new PipelineError('unavailable', 'engine_died', 'The engine stopped.')
  await expect(answerTo(error)).resolves.toMatchObject({ error: { code: 'engine_died', param: null } })
})
