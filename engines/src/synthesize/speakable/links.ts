import type { SpokenLanguage } from './spoken-language.js'

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const address = /\b(?:https?:\/\/|www\.)[^\s<>"“”()]*[^\s<>"“”().,;:!?…]/giu
/** A name with an ending that is hardly ever anything else. */
const bareDomain =
  /\b(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|io|fr|uk|eu|de|es|it|br|ca)\b(?:\/[^\s<>"“”(),;]*[^\s<>"“”(),;.!?])?/gu

/** Addresses on the net as one says them; what follows `?` or `#` in them is never said. */
export function speakLinks(text: string, { links }: SpokenLanguage): string {
  const speak = (link: string): string =>
    link
      .replace(/^https?:\/\//iu, '')
      .replace(/^www\./iu, '')
      .replace(/[?#].*$/u, '')
      .replace(/\/+$/u, '')
      .replaceAll('@', ` ${links.at} `)
      .replaceAll('.', ` ${links.dot} `)
      .replaceAll('/', ` ${links.slash} `)
      .replaceAll('-', ` ${links.dash} `)
      .replaceAll('_', ` ${links.underscore} `)
  return text.replace(email, speak).replace(address, speak).replace(bareDomain, speak)
}
