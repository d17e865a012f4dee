import type { z } from 'zod'
import type { SettingsGroup } from './define-settings.js'
import { notesOf } from './notes.js'

/** The reference page of all settings, as Markdown. */
export function settingsReference(groups: readonly SettingsGroup[]): string {
  return [
    '# Settings',
    '',
    'Every setting is an environment variable, read once at the start. This page is made by `npm run docs:settings`.',
    'A setting marked *secret* can also be kept in a file that `<NAME>_FILE` names, as mounted secrets are.',
    '',
    ...groups.flatMap(({ title, schema }) => [`## ${title}`, '', ...table(schema), '']),
  ].join('\n')
}

function table(schema: z.ZodObject): string[] {
  return [
    '| Variable | Must be | Default | What it does |',
    '|---|---|---|---|',
    ...Object.entries(schema.shape).map(([name, setting]) => row(name, setting as z.ZodType)),
  ]
}

function row(name: string, setting: z.ZodType): string {
  const notes = notesOf(setting)
  const secret = notes?.secret ? ' *Secret.*' : ''
  const preset = notes?.defaultNote ?? defaultOf(setting)
  return `| \`${name}\` | ${notes?.mustBe ?? ''} | ${preset} | ${notes?.description ?? ''}${secret} |`
}

function defaultOf(setting: z.ZodType): string {
  const parsed = setting.safeParse(undefined)
  if (!parsed.success) return 'must be set'
  const empty = parsed.data === undefined || (Array.isArray(parsed.data) && parsed.data.length === 0)
  return empty ? 'none' : `\`${String(parsed.data)}\``
}
