import { expect, test } from 'vitest'
import { xmlDocument, xmlElement } from './xml.js'

test('what is written in XML is escaped, and what XML cannot hold is left out', () => {
  const text = `a & b < c > "d" \u{0}\u{b}\u{1f989}\u{fffe}`
  expect(xmlDocument(xmlElement('a', { b: text }, [xmlElement('c', {}, text)]))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<a b="a &amp; b &lt; c &gt; &quot;d&quot; 🦉"><c>a &amp; b &lt; c &gt; &quot;d&quot; 🦉</c></a>\n',
  )
})
