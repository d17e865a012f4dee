import { z } from 'zod'

/** What is waiting for a worker or in its hands at this moment, by the cells of the board. */
export const workViewSchema = z.object({
  cells: z.array(
    z.object({
      promptId: z.string(),
      /** `<team>.<stage>.<language>`, as in the row. */
      cellId: z.string(),
      /** The place of its next task in the queue of its step, from 1; null when nothing of it is queued. */
      place: z.number().nullable(),
      /** For how long it has been worked on; null when nothing of it is in work. */
      workingSeconds: z.number().nullable(),
    }),
  ),
})
export type WorkView = z.infer<typeof workViewSchema>
