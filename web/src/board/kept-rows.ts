/** The keys of rows that must stay in the document when they go out of sight: they hold the focus, or a sound plays. */
export function keptRows(body: HTMLElement | null): string[] {
  if (!body) return []
  const playing = [...body.querySelectorAll('audio')].filter((audio) => !audio.paused)
  const holders = [document.activeElement, ...playing].map((element) => element?.closest('[data-row]'))
  return holders.flatMap((row) =>
    row instanceof HTMLElement && body.contains(row) ? (row.dataset['row'] ?? []) : [],
  )
}
