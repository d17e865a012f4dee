/** The addresses of the pages. The gateway answers these with the board's index, and no others. */
export const pagePaths = {
  board: '/',
  reader: '/prompts/:id',
  run: '/prompts/:id/run',
  teams: '/teams',
  engines: '/engines',
} as const

/** Where a prompt is read and heard. */
export function readerPath(promptId: string): string {
  return `/prompts/${encodeURIComponent(promptId)}`
}

/** Where the work of a prompt's runs is shown. */
export function runPath(promptId: string): string {
  return `${readerPath(promptId)}/run`
}
