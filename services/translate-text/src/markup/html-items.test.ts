import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlItems } from './html-items.js'

const inShort = (html: string): string[] =>
  htmlItems(html).map(
    (item) =>
      `${item.kind}:${'text' in item && item.kind === 'fixed' ? `${item.raw}=${item.text}` : item.raw}`,
  )

test('paragraphs end sentences, inline elements do not', () => {
  expect(inShort('<p class=x>Hello <b>big</B> world<br>New</p>')).toEqual([
    'break:<p class=x>',
    'text:Hello ',
    'open:<b>',
    'text:big',
    'close:</B>',
    'text: world',
    'break:<br>',
    'text:New',
    'break:</p>',
  ])
})

test('entities are read, and kept as written', () => {
  expect(htmlItems('Fish &amp; caf&eacute;s &c')).toEqual([
    { kind: 'text', raw: 'Fish ', text: 'Fish ' },
    { kind: 'text', raw: '&amp;', text: '&' },
    { kind: 'text', raw: ' caf', text: ' caf' },
    { kind: 'text', raw: '&eacute;', text: 'é' },
    { kind: 'text', raw: 's ', text: 's ' },
    { kind: 'text', raw: '&c', text: '&c' },
  ])
})

test('scripts, code, comments and what is marked so are kept', () => {
  expect(inShort('a<script>if (a < b) "</p>"</script>b')).toEqual([
    'text:a',
    'fixed:<script>if (a < b) "</p>"</script>=',
    'text:b',
  ])
  expect(inShort('Run <code>npm <i>i</i></code>!')).toEqual([
    'text:Run ',
    'fixed:<code>npm <i>i</i></code>=npm i',
    'text:!',
  ])
  expect(inShort('<span translate="no">Hello <span>you</span></span> there<!-- hm -->')).toEqual([
    'fixed:<span translate="no">Hello <span>you</span></span>=Hello you',
    'text: there',
    'fixed:<!-- hm -->=',
  ])
  expect(inShort('<pre>a\nb</pre>c')).toEqual(['break:<pre>a\nb</pre>', 'text:c'])
})

test('whatever comes, nothing is lost', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '<br/>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<!doctype html>',
    '<a href="x>y">',
    '</a',
    '&amp;',
    '&',
    '<',
    '>',
    'word ',
    '<pre>',
    '</pre>',
    '<li>',
    '<img alt="<b>">',
    '<?php ?>',
    '<svg>',
    '</svg>',
    '<![CDATA[',
    ']]>',
    '<textarea>',
    '<span translate=no>',
    '</span>',
    '<table>',
    '<td>',
    '</table>',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const html = parts.join('')
      expect(
        htmlItems(html)
          .map(({ raw }) => raw)
          .join(''),
      ).toBe(html)
    }),
    { numRuns: 2000 },
  )
})
