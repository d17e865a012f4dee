import type { FlowItem } from './markup-item.js'

/** An element of a sentence, or something fixed in it. */
export interface FlowElement {
  /** What stands before its content; the whole of it when it is `fixed`. */
  readonly before: string
  readonly after: string
  /** Where it begins and ends in the text of the sentence. */
  readonly start: number
  readonly end: number
  /** Whether its content is part of `before` and not translated. */
  readonly isFixed: boolean
  readonly children: readonly FlowElement[]
}

interface OpenElement {
  readonly name: string
  readonly before: string
  readonly start: number
  readonly children: FlowElement[]
}

/** A sentence with more tags is no prose; each tag is then a place of its own, and nothing is nested too deep. */
const MOST_TAGS = 100

/**
 * The elements of a sentence, nested. A tag whose partner stands in another sentence gives an element that reaches to the
 * start or the end of this one.
 */
export function nestItems(items: readonly FlowItem[]): FlowElement[] {
  const root: OpenElement = { name: '', before: '', start: 0, children: [] }
  const open: OpenElement[] = []
  let position = 0
  const close = (element: OpenElement | undefined, after: string): void => {
    if (!element) return
    const { before, start, children } = element
    const parent = open.at(-1) ?? root
    parent.children.push({ before, after, start, end: position, isFixed: false, children })
  }
  const closePartner = (tag: { name: string; raw: string }): void => {
    const partner = open.findLastIndex(({ name }) => name === tag.name)
    if (partner >= 0) {
      // Tags that cross each other are closed with the outer one: none is lost, and their order stays.
      while (open.length > partner + 1) close(open.pop(), '')
      return close(open.pop(), tag.raw)
    }
    const { start, children } = open.at(-1) ?? root
    const whole = {
      before: '',
      after: tag.raw,
      start,
      end: position,
      isFixed: false,
      children: [...children],
    }
    children.splice(0, Infinity, whole)
  }
  const isFlat = items.filter(({ kind }) => kind !== 'text').length > MOST_TAGS
  for (const item of items) {
    const parent = open.at(-1) ?? root
    if (isFlat && !('text' in item)) parent.children.push(placeAt(position, item.raw))
    else if (item.kind === 'open')
      open.push({ name: item.name, before: item.raw, start: position, children: [] })
    else if (item.kind === 'close') closePartner(item)
    else if (item.kind === 'fixed') {
      const end = position + item.text.length
      parent.children.push({ before: item.raw, after: '', start: position, end, isFixed: true, children: [] })
      position = end
    } else position += item.text.length
  }
  while (open.length > 0) close(open.pop(), '')
  return root.children
}

function placeAt(position: number, raw: string): FlowElement {
  return { before: raw, after: '', start: position, end: position, isFixed: true, children: [] }
}
