import { escapeText } from 'entities'
import { entityItems } from '../markup/entity-items.js'
import type { FlowItem } from '../markup/markup-item.js'

/** What differs between the formats of subtitles. */
export interface SubtitleFormat {
  /** Tags and other things in a cue that are not read. */
  readonly markup: RegExp
  readonly readText: (raw: string) => FlowItem[]
  readonly escape: (text: string) => string
}

/** SubRip: HTML's tags for letters, and positions such as `{\an8}`; nothing is escaped. */
export const subRip: SubtitleFormat = {
  markup: /(<\/?[a-z][^<>]*>|\{\\[^{}]*\})/i,
  readText: (raw) => [{ kind: 'text', raw, text: raw }],
  escape: (text) => text,
}

/** WebVTT (https://www.w3.org/TR/webvtt1/#cue-text): tags, times within a cue, and entities. */
export const webVtt: SubtitleFormat = {
  markup: /(<[^<>]*>)/,
  readText: entityItems,
  escape: escapeText,
}

/** The text of a cue as items. */
export function cueItems(text: string, { markup, readText }: SubtitleFormat): FlowItem[] {
  return text.split(markup).flatMap((raw, index) => (index % 2 === 1 ? [tagItem(raw)] : readText(raw)))
}

function tagItem(raw: string): FlowItem {
  const [, slash, name] = /^<(\/?)([a-z]+)/i.exec(raw) ?? []
  if (name === undefined) return { kind: 'fixed', raw, text: '' }
  return { kind: slash === '/' ? 'close' : 'open', raw, name: name.toLowerCase() }
}
