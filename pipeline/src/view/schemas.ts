import { z } from 'zod'
import { problemSchema } from '../errors.js'
import { languageSchema } from '../language.js'
import { cellStageSchema } from '../stage.js'
import { teamViewSchema } from './team-view.js'
import { toneSchema } from '../tone.js'

/**
 * What a cell can be doing:
 * `waiting` for its inputs or for a free worker, `working`, `done`, `skipped` (there is nothing to do, e.g. no speech
 * in the recording), `failed` (the problem says what to do), `cancelled`, `out_of_date` (something it depends on was
 * changed; it shows what it was before, until it is redone).
 */
export const cellStatusSchema = z.enum([
  'waiting',
  'working',
  'done',
  'skipped',
  'failed',
  'cancelled',
  'out_of_date',
])
export type CellStatus = z.infer<typeof cellStatusSchema>

/** A file that can be fetched from the gateway. */
export const mediaSchema = z.object({
  /** Path below the gateway's origin. */
  url: z.string(),
  contentType: z.string(),
  seconds: z.number().nullable(),
})
export type MediaView = z.infer<typeof mediaSchema>

/** A sentence of a cell with its place in time. */
export const segmentSchema = z.object({
  id: z.string(),
  /** Null while it is not there yet. */
  text: z.string().nullable(),
  startsParagraph: z.boolean(),
  /**
   * The sentence of the generated text that it says, in another language or aloud; null in the transcript and in the
   * generated text itself. A narrated sentence has the id of the one it says aloud.
   */
  sourceId: z.string().nullable(),
  /** Seconds from the start of the recording or narration; null where not measured. */
  startSeconds: z.number().nullable(),
  endSeconds: z.number().nullable(),
  /** Its own sound, there before the whole narration is. */
  audio: mediaSchema.nullable(),
  engine: z.string().nullable(),
  /** Of a narration: the id of the voice. */
  voice: z.string().nullable(),
  /** Whether somebody wrote it in the place of the engine's sentence. */
  edited: z.boolean(),
  /** Whether it is what was here before a change, and is still to be redone. */
  outOfDate: z.boolean(),
  /** Guards that tripped while it was made. */
  notes: z.array(z.string()),
})
export type SegmentView = z.infer<typeof segmentSchema>

/**
 * What figures tell about a finished cell: `length`, the words of a text as a share of those asked for; `proportion`, the
 * characters of a translation for each of its source; `numbers`, the share of the source's numbers that stand in the
 * translation; `pace`, the words a minute of a narration.
 */
export const cellCheckSchema = z.object({
  name: z.enum(['length', 'proportion', 'numbers', 'pace']),
  value: z.number(),
  /** Whether it is within the bounds of what is usual. */
  isGood: z.boolean(),
})
export type CellCheck = z.infer<typeof cellCheckSchema>

/** One stage of one run in one language, or its narration in somebody's own voice: a box on the board. */
export const cellViewSchema = z.object({
  /** `<team>.<stage>.<language>`, e.g. `local.translate.fr`. */
  id: z.string(),
  stage: cellStageSchema,
  language: languageSchema,
  status: cellStatusSchema,
  /** Share of the work done, 0 to 1. */
  progress: z.number(),
  /** The engines that really worked, in words: usually one. */
  engine: z.string().nullable(),
  /** Why there is nothing: `no_speech`, `no_words`; why it is short: `cut_off`. */
  notice: z.enum(['no_speech', 'no_words', 'cut_off']).nullable(),
  text: z.string().nullable(),
  edited: z.boolean(),
  /** Another number after each change by people; undo and redo take it, so that nobody undoes what they have not seen. */
  version: z.number(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  segments: z.array(segmentSchema),
  /** The whole narration. */
  audio: mediaSchema.nullable(),
  /** The text as a file, subtitles: by file extension. */
  files: z.record(z.string(), mediaSchema),
  problem: problemSchema.nullable(),
  checks: z.array(cellCheckSchema),
  waitSeconds: z.number(),
  computeSeconds: z.number(),
})
export type CellView = z.infer<typeof cellViewSchema>

/** One prompt through one team. */
export const runViewSchema = z.object({
  id: z.string(),
  team: z.string(),
  languages: z.array(languageSchema),
  words: z.number(),
  tone: toneSchema,
  /** Whether anything can still happen without somebody's doing. */
  isFinished: z.boolean(),
  cells: z.array(cellViewSchema),
})
export type RunView = z.infer<typeof runViewSchema>

/** A row of the board. */
export const promptViewSchema = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  /** The recording; null when the prompt was typed. */
  recording: mediaSchema.nullable(),
  /** The typed prompt; null when it was recorded. */
  text: z.string().nullable(),
  /** The team whose answer somebody kept; its run comes first. */
  preferredTeam: z.string().nullable(),
  runs: z.array(runViewSchema),
})
export type PromptView = z.infer<typeof promptViewSchema>

/** What the gateway can do here and now: for the board's choices and for `mega doctor`. */
export const optionsViewSchema = z.object({
  teams: z.array(teamViewSchema),
  /** Target languages, each with the engine that would translate into it and the voices that speak it. */
  languages: z.array(
    z.object({
      code: languageSchema,
      /** Null for the source language, which is not translated. */
      translation: z.string().nullable(),
      voices: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  tones: z.array(toneSchema),
  /** People's own voices; none where no engine can speak in them. */
  ownVoices: z.array(z.object({ id: z.string(), name: z.string() })),
  defaults: z.object({
    languages: z.array(languageSchema),
    words: z.number(),
    tone: toneSchema,
    /** The prompt template. */
    template: z.string(),
    team: z.string(),
  }),
  limits: z.object({
    audioSeconds: z.number(),
    uploadBytes: z.number(),
    textCharacters: z.number(),
    minimumWords: z.number(),
    maximumWords: z.number(),
  }),
})
export type OptionsView = z.infer<typeof optionsViewSchema>

/** A page of the board, newest prompt first. */
export const promptPageSchema = z.object({
  prompts: z.array(promptViewSchema),
  /** For the next page; null on the last one. */
  nextCursor: z.string().nullable(),
  /** How many rows there are in all, on this page and on others. */
  total: z.number(),
})
export type PromptPage = z.infer<typeof promptPageSchema>
