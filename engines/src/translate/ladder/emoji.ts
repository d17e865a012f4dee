const emoji =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F)*/gu

/** Engines do not know emoji and drop or invent words for them: they are taken out before, and put at the end after. */
export function takeEmoji(text: string): { text: string; emoji: string } {
  const found = text.match(emoji) ?? []
  return { text: text.replaceAll(emoji, ' ').replaceAll(/\s+/g, ' ').trim(), emoji: found.join('') }
}
