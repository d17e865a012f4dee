import { Toast } from '@base-ui/react/toast'

/** What a message on the page says: words of the page's own, or what an error says. */
export type ProblemMessage = string | Error

export const problemManager = Toast.createToastManager<{ readonly problem: ProblemMessage }>()

/** Shows what did not work. */
export function tellProblem(problem: ProblemMessage): void {
  problemManager.add({ data: { problem } })
}
