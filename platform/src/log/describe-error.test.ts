import { PipelineError } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { describeError } from './describe-error.js'

test('a PipelineError keeps its code and message', () => {
  const error = new PipelineError('not_found', 'run_not_found', 'There is no such run.')
  expect(describeError(error)).toEqual({
    type: 'PipelineError',
    code: 'run_not_found',
    message: 'There is no such run.',
  })
})

test('of another error only the class, the code and the places are told', () => {
  const said = 'my secret diary\n    at home:1:1'
  const error = Object.assign(new TypeError(`cannot read ${said}`, { cause: new Error(said) }), {
    code: 'ERR_PARSE',
  })
  const described = describeError(error)
  expect(described).toMatchObject({ type: 'TypeError', code: 'ERR_PARSE', cause: { type: 'Error' } })
  expect(described.stack?.join('\n')).toContain('describe-error.test')
  expect(JSON.stringify(described)).not.toMatch(/diary|home/)
})

test('a thrown value that is no error is told by its type', () => {
  expect(describeError('my secret diary')).toEqual({ type: 'string' })
})
