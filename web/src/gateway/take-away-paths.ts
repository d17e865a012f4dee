/** Where the gateway gives everything of a row in one file. */
export function archivePath(promptId: string): string {
  return `/api/prompts/${encodeURIComponent(promptId)}/archive.zip`
}

/** The podcast of the narrations in a language, as a podcast player asks for it. */
export function podcastAddress(language: string): string {
  return new URL(`/api/podcasts/${language}.xml`, location.origin).href
}
