import { z } from 'zod'

/** What the reference page and error messages say of a setting. */
export interface SettingNotes {
  readonly description: string
  /** Completes "must be ...". */
  readonly mustBe: string
  /** Never shown, and also read from the file that `<NAME>_FILE` names. */
  readonly secret?: boolean
  /** The default in words, where it is worked out and not a fixed value. */
  readonly defaultNote?: string
}

type NotesWithoutMustBe = Omit<SettingNotes, 'mustBe'>

/** Attaches notes to any schema. Do it last: zod forgets them when a schema is changed further. */
export function noted<Schema extends z.ZodType>(schema: Schema, notes: SettingNotes): Schema {
  return schema.meta({ ...notes })
}

export function integerSetting(
  range: { min: number; max: number; default: number },
  notes: NotesWithoutMustBe,
): z.ZodType<number> {
  const schema = z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.int().min(range.min).max(range.max))
    .default(range.default)
  return noted(schema, { ...notes, mustBe: `a whole number from ${range.min} to ${range.max}` })
}

export function switchSetting(preset: boolean, notes: NotesWithoutMustBe): z.ZodType<boolean> {
  const schema = z.stringbool().default(preset)
  return noted(schema, { ...notes, mustBe: '"true" or "false"' })
}

export function choiceSetting<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  preset: Choices[number],
  notes: NotesWithoutMustBe,
): z.ZodType<Choices[number]> {
  const schema = z.enum(choices).default(preset as never)
  return noted(schema, { ...notes, mustBe: `one of ${choices.join(', ')}` })
}

/** A time such as `90s`, `15m` or `2h` (a bare number is seconds), or `always`; in seconds. */
export function durationSetting(preset: string, notes: NotesWithoutMustBe): z.ZodType<number> {
  const schema = z
    .string()
    .regex(/^(always|-1|\d+[smh]?)$/)
    .transform(toSeconds)
    .default(toSeconds(preset))
  return noted(schema, {
    ...notes,
    mustBe: 'a time such as `90s`, `15m` or `2h`, or `always`',
    defaultNote: `\`${preset}\``,
  })
}

/** Longer than this no timer of Node waits (2^31 - 1 milliseconds, nearly 25 days); it would fire at once. */
const LONGEST_SECONDS = 2_147_483

const secondsOfUnit: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

function toSeconds(text: string): number {
  if (text === 'always' || text === '-1') return Infinity
  const seconds = Number.parseInt(text, 10) * (secondsOfUnit[text.at(-1) ?? ''] ?? 1)
  return seconds > LONGEST_SECONDS ? Infinity : seconds
}

/** Items separated by commas; spaces around them and empty items do not count. */
export function listSetting(notes: NotesWithoutMustBe): z.ZodType<string[]> {
  const schema = z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    )
    .default([])
  return noted(schema, { ...notes, mustBe: 'a list separated by commas' })
}

/** The address of something, with one of the given schemes; undefined where it is not set. */
export function addressSetting(
  schemes: readonly string[],
  notes: NotesWithoutMustBe,
): z.ZodType<string | undefined> {
  const schema = z.url({ protocol: new RegExp(`^(${schemes.join('|')})$`) }).optional()
  return noted(schema, {
    ...notes,
    mustBe: `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  })
}
