import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.js'

test.each([
  ['notes.mp3', 'inline; filename="notes.mp3"'],
  ['été.mp3', `inline; filename="ete.mp3"; filename*=UTF-8''%C3%A9t%C3%A9.mp3`],
  ['a"b%c.mp3', `inline; filename="a_b_c.mp3"; filename*=UTF-8''a%22b%25c.mp3`],
  ["it's (1).mp3", `inline; filename="it's (1).mp3"`],
  ['日本.mp3', `inline; filename=".mp3"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.mp3`],
  ['../../etc/passwd', 'inline; filename=".._.._etc_passwd"'],
  ['a\r\nset-cookie: b', 'inline; filename="a__set-cookie: b"'],
])('%j becomes %s', (name, header) => {
  expect(contentDisposition('inline', name)).toBe(header)
  expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
})
