import type { PromptPage, PromptView } from '@mega-pipeline/pipeline'
import type { InfiniteData } from '@tanstack/react-query'

/** The board's rows as they are loaded: page after page, newest first. */
export type PromptPages = InfiniteData<PromptPage>

/** The rows of all loaded pages, newest first. */
export function promptsOf(pages: PromptPages): PromptView[] {
  return pages.pages.flatMap(({ prompts }) => prompts)
}

/** The pages with this prompt in its newest state: in its old place, or where its time puts it if it is new. */
export function withPrompt(pages: PromptPages, prompt: PromptView): PromptPages {
  if (promptsOf(pages).some(({ id }) => id === prompt.id)) {
    return mapPrompts(pages, (prompts) => prompts.map((known) => (known.id === prompt.id ? prompt : known)))
  }
  const page = pages.pages.findIndex(({ prompts, nextCursor }) => {
    const oldest = prompts.at(-1)
    return nextCursor === null || (oldest !== undefined && oldest.createdAt <= prompt.createdAt)
  })
  // Older than everything loaded, with more to load: it comes with its own page.
  return mapPrompts(pages, (prompts, index) => (index === page ? inserted(prompts, prompt) : prompts))
}

/** The pages without the prompt of this id. */
export function withoutPrompt(pages: PromptPages, promptId: string): PromptPages {
  return mapPrompts(pages, (prompts) => prompts.filter(({ id }) => id !== promptId))
}

function inserted(prompts: readonly PromptView[], prompt: PromptView): PromptView[] {
  const place = prompts.findIndex(({ createdAt }) => createdAt <= prompt.createdAt)
  return prompts.toSpliced(place === -1 ? prompts.length : place, 0, prompt)
}

function mapPrompts(
  pages: PromptPages,
  change: (prompts: PromptView[], index: number) => PromptView[],
): PromptPages {
  return {
    ...pages,
    pages: pages.pages.map((page, index) => ({ ...page, prompts: change(page.prompts, index) })),
  }
}
