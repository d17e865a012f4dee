/**
 * Apertium's stream format: lexical units `^surface/reading/...$` between blanks, with what is bound to a word in
 * double brackets before it. See https://wiki.apertium.org/wiki/Apertium_stream_format.
 */
export interface LexicalUnit {
  /** What was bound to the word, without the brackets, e.g. `t:s:3`; empty when nothing was. */
  readonly bound: string
  /** Parts between slashes, still escaped: surface or reading, then readings or translations. */
  readonly parts: readonly string[]
}
export type StreamItem = { readonly blank: string } | LexicalUnit

const streamItem =
  /(?:\[\[([^\]]*)\]\])?\^((?:\\.|[^$\\])*)\$|\[\[\/\]\]|((?:\\.|[^\\^[]|\[(?!\[))+|\[\[[^\]]*\]\])/gs

export function readStream(stream: string): StreamItem[] {
  const items: StreamItem[] = []
  for (const [, bound = '', unit, blank] of stream.matchAll(streamItem)) {
    if (unit !== undefined) items.push({ bound, parts: splitParts(unit) })
    else if (blank !== undefined) items.push({ blank })
  }
  return items
}

export function writeStream(items: readonly StreamItem[]): string {
  return items
    .map((entry) => {
      if ('blank' in entry) return entry.blank
      const bound = entry.bound === '' ? '' : `[[${entry.bound}]]`
      return `${bound}^${entry.parts.join('/')}$`
    })
    .join('')
}

export function escapeText(text: string): string {
  return text.replaceAll(/[[\]{}^$/\\@<>]/g, '\\$&')
}

export function unescapeText(text: string): string {
  return text.replaceAll(/\\(.)/gs, '$1')
}

function splitParts(unit: string): string[] {
  return unit.match(/(?:\\.|[^/\\])+|(?<=\/)(?=\/|$)/gs) ?? ['']
}

/** Units of surface and reading, as disambiguation gives them, without the surface. */
export function withoutSurfaces(items: readonly StreamItem[]): StreamItem[] {
  return items.map((item) => ('blank' in item ? item : { ...item, parts: item.parts.slice(1) }))
}

export function unitsOf(items: readonly StreamItem[]): LexicalUnit[] {
  return items.filter((item): item is LexicalUnit => !('blank' in item))
}

/** Changes units one by one; `undefined` takes a unit away. */
export function mapUnits(
  items: readonly StreamItem[],
  change: (unit: LexicalUnit) => LexicalUnit | undefined,
): StreamItem[] {
  return items.flatMap((item): StreamItem | readonly StreamItem[] =>
    'blank' in item ? item : (change(item) ?? []),
  )
}
