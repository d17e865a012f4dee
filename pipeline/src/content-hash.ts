import { createHash } from 'node:crypto'

/**
 * A name for a value that is the same wherever and whenever the value is the same: SHA-256 over its JSON with
 * sorted keys, cut to 128 bits, in hexadecimal. Two different values do not share one in practice.
 */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32)
}

/** JSON with sorted keys and without undefined members, after the idea of RFC 8785. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member
    return Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
