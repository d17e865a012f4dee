import { readFileSync } from 'node:fs'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { z } from 'zod'
import { notesOf } from './notes.js'

/**
 * The settings of a schema, read once from the environment. A variable that is empty counts as not set. A secret
 * can be kept in a file instead: `API_KEYS_FILE` names it. All that is wrong is told at once, in one error.
 *
 * @example
 * const settings = readSettings(serverSettings.extend(storeSettings.shape))
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: NodeJS.ProcessEnv = process.env,
): z.infer<Schema> {
  const problems: string[] = []
  const values: Record<string, string> = {}
  for (const [name, setting] of Object.entries(schema.shape)) {
    try {
      const value = valueOf(name, notesOf(setting)?.secret ?? false, environment)
      if (value !== undefined) values[name] = value
    } catch (error) {
      problems.push((error as Error).message)
    }
  }
  const parsed = schema.safeParse(values)
  if (parsed.success && problems.length === 0) return parsed.data
  const wrong = new Set(parsed.error?.issues.map(({ path }) => String(path[0])))
  for (const name of wrong) {
    problems.push(describeProblem(name, schema.shape[name] as z.ZodType, values[name]))
  }
  throw new PipelineError(
    'invalid_input',
    'invalid_settings',
    `These environment variables are wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  )
}

function valueOf(name: string, secret: boolean, environment: NodeJS.ProcessEnv): string | undefined {
  const direct = environment[name]?.trim() || undefined
  const file = secret ? environment[`${name}_FILE`]?.trim() || undefined : undefined
  if (file === undefined) return direct
  if (direct !== undefined) throw new Error(`${name} and ${name}_FILE are both set: keep one of them`)
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(`${name}_FILE names a file that cannot be read (${code}): ${file}`, { cause: error })
  }
}

function describeProblem(name: string, setting: z.ZodType, value: string | undefined): string {
  const notes = notesOf(setting)
  const mustBe = notes?.mustBe ?? 'something else'
  if (value === undefined) return `${name} must be set: ${mustBe}`
  return `${name} must be ${mustBe}${notes?.secret ? '' : `, not ${JSON.stringify(value)}`}`
}
