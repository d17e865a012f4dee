/** The key of the row that holds the focus: it must stay in the document when it goes out of sight. */
export function focusedRow(body: HTMLElement | null): string | undefined {
  const row = document.activeElement?.closest('[data-row]')
  return row instanceof HTMLElement && body?.contains(row) ? row.dataset['row'] : undefined
}
