import { z } from 'zod'

export interface SettingsGroup {
  readonly title: string
  readonly schema: z.ZodObject
}

const groups = new Map<string, SettingsGroup>()

/**
 * A group of settings, each an environment variable by the name of its key. Every group is remembered, so that
 * the reference page can be made from what the code really reads.
 *
 * @example
 * const voiceSettings = defineSettings('Voices', {
 *   SPEECH_SPEED: integerSetting({ min: 1, max: 4, default: 1 }, { description: 'Pace of the voices.' }),
 * })
 */
export function defineSettings<const Shape extends z.core.$ZodShape>(
  title: string,
  shape: Shape,
): z.ZodObject<Shape> {
  const schema = z.object(shape)
  groups.set(title, { title, schema })
  return schema
}

/** All groups defined so far, in the order they were defined. */
export function definedSettings(): readonly SettingsGroup[] {
  return [...groups.values()]
}
