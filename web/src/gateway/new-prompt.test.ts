import { expect, test } from 'vitest'
import { newPromptBody } from './new-prompt'

const wishes = { languages: ['fr', 'es'], words: 60, tone: 'plain', voices: [], template: undefined }

test('a text goes as JSON, without what is left to the gateway', () => {
  const { body, headers } = newPromptBody({ content: { text: 'Owls.' }, wishes, idempotencyKey: 'k' })
  expect(headers).toEqual({ 'content-type': 'application/json', 'idempotency-key': 'k' })
  expect(JSON.parse(body as string)).toEqual({
    text: 'Owls.',
    languages: ['fr', 'es'],
    words: 60,
    tone: 'plain',
    voices: [],
  })
})

test('a recording goes as a form, its lists with commas', () => {
  const content = { audio: new Blob(['sound']), fileName: 'note.webm' }
  const { body, headers } = newPromptBody({ content, wishes, idempotencyKey: 'k' })
  const fields = [...(body as FormData)].map(([name, value]) => [
    name,
    value instanceof File ? value.name : value,
  ])
  expect(headers).toEqual({ 'idempotency-key': 'k' })
  expect(Object.fromEntries(fields)).toEqual({
    languages: 'fr,es',
    words: '60',
    tone: 'plain',
    voices: '',
    audio: 'note.webm',
  })
})
