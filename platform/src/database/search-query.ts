import { searchWords } from '@mega-pipeline/pipeline'

/**
 * What somebody typed as a query of PostgreSQL's text search (https://www.postgresql.org/docs/current/textsearch-controls.html):
 * every word must be there, each may go on, and what was typed without a space stands together.
 * Null when there is nothing to look for.
 */
export function textSearchQuery(typed: string): string | null {
  const words = typed.split(/\s+/u).map(searchWords)
  const terms = words.filter((parts) => parts.length > 0).map((parts) => `(${parts.join(' <-> ')}:*)`)
  return terms.length === 0 ? null : terms.join(' & ')
}
