/** A piece of XML that is well-formed already. */
class Xml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Content = string | number | Xml | readonly Xml[]

/** An element of XML 1.0; what stands in it and in its attributes is escaped. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: Content = '',
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  return new Xml(`<${name}${written.join('')}>${contentText(content)}</${name}>`)
}

/** A whole document with this element at its root. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`
}

function contentText(content: Content): string {
  if (content instanceof Xml) return content.text
  return typeof content === 'object' ? content.map(({ text }) => text).join('') : escapeXml(String(content))
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 does not allow, not even escaped, are left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '')
}
