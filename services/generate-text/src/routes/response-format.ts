import type { ChatInput } from '@mega-pipeline/pipeline'
import { z } from '@mega-pipeline/platform/http'

const jsonSchema = z.object({
  name: z.string().max(64).describe('For the reader; it changes nothing.'),
  description: z.string().nullish(),
  schema: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe(
      'A JSON Schema with `"type": "object"`. The answer always fits it: a grammar lets nothing else be written.',
    ),
  strict: z
    .boolean()
    .nullish()
    .describe(
      'Whether keywords that no grammar can keep, such as `pattern`, are refused; else they are left out.',
    ),
})

/** What the answer must be. */
export const responseFormat = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('text') }),
    z.object({ type: z.literal('json_object') }),
    z.object({ type: z.literal('json_schema'), json_schema: jsonSchema }),
  ],
  { error: 'must be an object whose "type" is "text", "json_object" or "json_schema"' },
)

export function formatOf(format: z.infer<typeof responseFormat> | null | undefined): ChatInput['format'] {
  if (!format || format.type === 'text') return 'text'
  if (format.type === 'json_object') return { kind: 'json' }
  const { schema, strict } = format.json_schema
  return { kind: 'json', strict: strict ?? false, ...(schema && { schema }) }
}
