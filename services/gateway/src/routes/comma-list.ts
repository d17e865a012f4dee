import { z } from '@mega-pipeline/platform/http'

/** `fr,es` as it stands in a form or in an address. */
export const commaList = z
  .string()
  .transform((list) => list.split(',').map((part) => part.trim()))
  .transform((parts) => parts.filter((part) => part !== ''))
