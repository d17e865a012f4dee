import type { PromptPage, PromptView } from '@mega-pipeline/pipeline'
import type { InfiniteData } from '@tanstack/react-query'

/** The board's rows as they are loaded: page after page, newest first. What does not change stays the same object. */
export type PromptPages = InfiniteData<PromptPage>

/** The rows of all loaded pages, newest first. */
export function promptsOf(pages: PromptPages): PromptView[] {
  return pages.pages.flatMap(({ prompts }) => prompts)
}

/** A row as it is loaded; undefined when it is not. */
export function findPrompt(pages: PromptPages, promptId: string): PromptView | undefined {
  for (const { prompts } of pages.pages) {
    const found = prompts.find(({ id }) => id === promptId)
    if (found) return found
  }
  return undefined
}

/** How many rows there are, loaded or not. */
export function totalOf({ pages }: PromptPages): number {
  return pages[0]?.total ?? 0
}

/** The pages with this row in its newest state, where it is loaded. */
export function withChangedPrompt(pages: PromptPages, prompt: PromptView): PromptPages {
  const page = pageOf(pages, prompt.id)
  return changePage(pages, page, (prompts) =>
    prompts.map((known) => (known.id === prompt.id ? prompt : known)),
  )
}

/** The pages with this row in its newest state: in its old place, or where its time puts it if it is new. */
export function withPrompt(pages: PromptPages, prompt: PromptView): PromptPages {
  if (pageOf(pages, prompt.id) !== -1) return withChangedPrompt(pages, prompt)
  const place = pages.pages.findIndex(({ prompts, nextCursor }) => {
    const oldest = prompts.at(-1)
    return nextCursor === null || (oldest !== undefined && oldest.createdAt <= prompt.createdAt)
  })
  // Older than everything loaded, with more to load: it comes with its own page, and is counted already.
  if (place === -1) return pages
  return withTotal(
    changePage(pages, place, (prompts) => inserted(prompts, prompt)),
    1,
  )
}

/** The pages without the prompt of this id. */
export function withoutPrompt(pages: PromptPages, promptId: string): PromptPages {
  const page = pageOf(pages, promptId)
  if (page === -1) return pages
  return withTotal(
    changePage(pages, page, (prompts) => prompts.filter(({ id }) => id !== promptId)),
    -1,
  )
}

function pageOf(pages: PromptPages, promptId: string): number {
  return pages.pages.findIndex(({ prompts }) => prompts.some(({ id }) => id === promptId))
}

function inserted(prompts: readonly PromptView[], prompt: PromptView): PromptView[] {
  const place = prompts.findIndex(({ createdAt }) => createdAt <= prompt.createdAt)
  return prompts.toSpliced(place === -1 ? prompts.length : place, 0, prompt)
}

function changePage(
  pages: PromptPages,
  place: number,
  change: (prompts: PromptView[]) => PromptView[],
): PromptPages {
  const page = pages.pages[place]
  if (!page) return pages
  return { ...pages, pages: pages.pages.with(place, { ...page, prompts: change(page.prompts) }) }
}

function withTotal(pages: PromptPages, more: number): PromptPages {
  const [first, ...others] = pages.pages
  return first ? { ...pages, pages: [{ ...first, total: first.total + more }, ...others] } : pages
}
