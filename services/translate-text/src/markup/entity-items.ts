import { decodeHTML } from 'entities'
import type { FlowItem } from './markup-item.js'

/** Text with entities, each entity as an item of its own, so that the other items are written as they read. */
export function entityItems(raw: string): FlowItem[] {
  const parts = raw.match(/&(?:#x?[\da-f]+|[a-z][a-z\d]*);?|[^&]+|&/gi) ?? []
  return parts.map((part) => ({ kind: 'text', raw: part, text: decodeHTML(part) }))
}
