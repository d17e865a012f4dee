import { promptViewSchema, viewPrompt } from '@mega-pipeline/pipeline'
import { json, z } from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import type { CellPlace } from '../changes/change-cell-of.js'
import type { Gateway } from '../gateway.js'
import { promptIdParameter } from './prompt-id-parameter.js'

export const cellParameter = promptIdParameter.extend({
  cell: z.string().openapi({ description: 'Id of a cell.', example: 'local.translate.fr' }),
})

export const segmentParameter = cellParameter.extend({
  segment: z
    .string()
    .openapi({ description: 'Id of a sentence.', example: '0f3a9c1b2d4e5f60718293a4b5c6d7e8.0' }),
})

/** The answer of everything that changes a row. */
export const changed = { 200: json(promptViewSchema, 'The row after the change.') }

export function placeOf({ id, cell }: z.infer<typeof cellParameter>): CellPlace {
  return { promptId: id, cellId: cell }
}

/** The row as it is now. */
export async function rowOf({ database }: Gateway, promptId: string) {
  return viewPrompt(await requireRuns(database, promptId))
}
