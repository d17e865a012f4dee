import { z } from '@mega-pipeline/platform/http'

export const promptIdParameter = z.object({
  id: z.string().openapi({ description: 'Id of a prompt.', example: '20260101-120000-0f3a9c1b2d' }),
})
