import { expect, test } from 'vitest'
import { refuseUnsupported } from './unsupported-parameters.js'

test.each([
  ['n', 2],
  ['tools', [{}]],
  ['tool_choice', 'required'],
  ['modalities', ['text', 'audio']],
  ['logprobs', true],
  ['logit_bias', { 50256: -100 }],
  ['frequency_penalty', 0.5],
])('%s with %j is refused by name', (name, value) => {
  expect(() => refuseUnsupported({ [name]: value })).toThrow(
    expect.objectContaining({ kind: 'invalid_input', code: 'unsupported_parameter', param: name }),
  )
})

test.each([
  ['n', 1],
  ['tools', []],
  ['tools', null],
  ['tool_choice', 'auto'],
  ['modalities', ['text']],
  ['logprobs', false],
  ['logit_bias', {}],
  ['frequency_penalty', 0],
  ['user', 'somebody'],
  ['a_new_one', true],
])('%s with %j is let through', (name, value) => {
  expect(() => refuseUnsupported({ [name]: value })).not.toThrow()
})
