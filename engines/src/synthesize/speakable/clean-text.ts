/** Takes away what is not meant to be read out: marks of Markdown, emoji, invisible characters, variants of signs. */
export function cleanText(text: string): string {
  return plainSigns(withoutEmoji(withoutMarkdown(text.normalize('NFC'))))
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+•])\s+/gmu, '')
    .replace(/(\*{1,3}|_{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
}

/** The signs that Unicode counts as pictures but that are read as words. */
const readableSigns = /[©®™↔]/u

function withoutEmoji(text: string): string {
  return text
    .replace(/[0-9#*]\uFE0F?\u20E3/gu, '')
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu, (sign) =>
      readableSigns.test(sign) ? sign : ' ',
    )
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]|[\uFE0E\uFE0F]/gu, '')
}

function plainSigns(text: string): string {
  return text
    .replace(/[’‘ʼ´]/gu, "'")
    .replace(/[«„‟»]/gu, (sign) => (sign === '»' ? '”' : '“'))
    .replace(/\.{3,}/gu, '…')
    .replace(/−/gu, '-')
}
