/**
 * A `Content-Disposition` header whose file name is safe whatever the user called it: plain ASCII for old clients, and
 * the full name in the encoding of RFC 8187 (RFC 6266).
 */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const name = fileName.replaceAll(/[/\\\p{C}]/gu, '_')
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const header = `${kind}; filename="${plain}"`
  return plain === name ? header : `${header}; filename*=UTF-8''${encoded}`
}
