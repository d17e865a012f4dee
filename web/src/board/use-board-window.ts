import type { PromptView } from '@mega-pipeline/pipeline'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef } from 'react'
import { useMediaQuery } from '../controls/use-media-query'
import { focusedRow } from './focused-row'
import { useTopInPage } from './use-top-in-page'

/** Heights in pixels that rows are taken to have until they have been seen. */
const usualHeights = { row: 300, card: 1100 }

/** The space between cards, in pixels. */
const cardGap = 16

/**
 * Which rows are to be in the document: those in sight, a few around them, and the one that holds the focus. What
 * changes above the rows in sight does not move them.
 */
export function useBoardWindow(rows: readonly PromptView[]) {
  const body = useRef<HTMLTableSectionElement>(null)
  const top = useTopInPage(body)
  const isCards = useMediaQuery('(max-width: 1023px)')
  const keyOf = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  // Nothing that React Compiler memoizes depends on what it gives.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    getItemKey: keyOf,
    estimateSize: () => (isCards ? usualHeights.card : usualHeights.row),
    gap: isCards ? cardGap : 0,
    overscan: 1,
    scrollMargin: top,
    // A new row shows itself to those who look at the newest, and does not push the others' away.
    anchorTo: window.scrollY > top ? 'end' : 'start',
    scrollEndThreshold: -1,
    useFlushSync: false,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const near = Array.from({ length: last - first + 1 }, (_, place) => first + place)
      const focused = focusedRow(body.current)
      const kept = focused === undefined ? -1 : rows.findIndex(({ id }) => id === focused)
      return kept === -1 || near.includes(kept) ? near : [...near, kept].toSorted((a, b) => a - b)
    },
  })
  return { body, top, virtualizer }
}
