import { decodeHTML } from 'entities'
import { Parser } from 'htmlparser2'
import { entityItems } from './entity-items.js'
import { flowElements, keptElements, namingElements, silentElements, voidElements } from './html-elements.js'
import type { MarkupItem } from './markup-item.js'

/** Cuts HTML into its items, as browsers would read it. Nothing of it is written anew: tags stay as they were sent. */
export function htmlItems(html: string): MarkupItem[] {
  const reader = new HtmlReader(html)
  const parser = new Parser(
    {
      ontext: () => reader.text(parser.startIndex, parser.endIndex),
      onopentag: (name, attributes, isImplied) => {
        if (!isImplied) reader.open(name, attributes, parser.startIndex, parser.endIndex)
      },
      onclosetag: (name, isImplied) => reader.close(name, isImplied, parser.startIndex, parser.endIndex),
      oncomment: () => reader.silent(parser.startIndex, parser.endIndex),
    },
    { decodeEntities: false },
  )
  parser.end(html)
  return reader.end()
}

/** An element that is kept whole, while it is open. */
interface KeptElement {
  readonly name: string
  readonly start: number
  /** Elements of the same name that are open within. */
  depth: number
}

class HtmlReader {
  private readonly items: MarkupItem[] = []
  private readonly html: string
  private position = 0
  private kept: KeptElement | undefined

  constructor(html: string) {
    this.html = html
  }

  text(start: number, end: number): void {
    if (this.kept) return
    this.skipTo(start)
    const raw = this.take(end + 1)
    const last = this.items.at(-1)
    // The parser may cut a text anywhere.
    if (last?.kind === 'text') this.items.pop()
    const whole = last?.kind === 'text' ? last.raw + raw : raw
    this.items.push({ kind: 'text', raw: whole, text: whole })
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
    if (this.kept) {
      if (this.kept.name === name) this.kept.depth += 1
      return
    }
    this.skipTo(start)
    const isSilent = silentElements.has(name)
    if (voidElements.has(name)) return this.push(isSilent ? 'fixed' : 'break', this.take(end + 1))
    if (isSilent || isKept(name, attributes)) this.kept = { name, start, depth: 0 }
    else if (flowElements.has(name)) this.items.push({ kind: 'open', raw: this.take(end + 1), name })
    else this.push('break', this.take(end + 1))
  }

  close(name: string, isImplied: boolean, start: number, end: number): void {
    if (this.kept) {
      if (this.kept.name !== name) return
      if (this.kept.depth > 0) this.kept.depth -= 1
      else this.endKept(isImplied ? start : end + 1)
      return
    }
    if (isImplied || voidElements.has(name)) return
    this.skipTo(start)
    if (flowElements.has(name)) this.items.push({ kind: 'close', raw: this.take(end + 1), name })
    else this.push('break', this.take(end + 1))
  }

  silent(start: number, end: number): void {
    if (this.kept) return
    this.skipTo(start)
    this.push('fixed', this.take(end + 1))
  }

  end(): MarkupItem[] {
    if (this.kept) this.endKept(this.html.length)
    this.skipTo(this.html.length)
    return this.items.flatMap((item): MarkupItem[] => (item.kind === 'text' ? entityItems(item.raw) : [item]))
  }

  private endKept(end: number): void {
    const name = this.kept?.name ?? ''
    this.kept = undefined
    const raw = this.take(end)
    if (keptElements.has(name)) this.push('break', raw)
    else if (silentElements.has(name)) this.push('fixed', raw)
    else this.items.push({ kind: 'fixed', raw, text: decodeHTML(raw.replaceAll(/<[^<>]*>/g, '')) })
  }

  /** What the parser says nothing of, such as declarations and stray end tags. */
  private skipTo(position: number): void {
    if (position > this.position) this.push('break', this.take(position))
  }

  private take(end: number): string {
    const raw = this.html.slice(this.position, end)
    this.position = Math.max(this.position, end)
    return raw
  }

  private push(kind: 'fixed' | 'break', raw: string): void {
    if (raw !== '') this.items.push(kind === 'fixed' ? { kind, raw, text: '' } : { kind, raw })
  }
}

/** `translate="no"` and the class `notranslate` are how authors say that something stays as it is. */
function isKept(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    namingElements.has(name) ||
    keptElements.has(name) ||
    attributes['translate']?.toLowerCase() === 'no' ||
    /(?:^|\s)notranslate(?:\s|$)/.test(attributes['class'] ?? '')
  )
}
