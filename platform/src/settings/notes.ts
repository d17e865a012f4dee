import type { z } from 'zod'
import type { SettingNotes } from './setting-types.js'

/** The notes that were attached to a setting's schema. */
export function notesOf(setting: unknown): SettingNotes | undefined {
  return (setting as z.ZodType).meta() as SettingNotes | undefined
}
