const shortTitle = /\b(Mrs?|Ms|Dr|Prof)(?= \p{Lu})/gu

/** "Mr Smith" is "Mr. Smith": models and dictionaries know the titles of English better with their stop. */
export function writeTitleStops(sentence: string): string {
  return sentence.replaceAll(shortTitle, '$1.')
}
