import { z } from 'zod'

/** The four kinds of work in a run. */
export const stages = ['transcribe', 'generate', 'translate', 'synthesize'] as const
export const stageSchema = z.enum(stages)
export type Stage = z.infer<typeof stageSchema>

/** What a cell is for: a stage, or the extra narration of a translation in somebody's own voice. */
export const cellStages = [...stages, 'own_voice'] as const
export const cellStageSchema = z.enum(cellStages)
export type CellStage = z.infer<typeof cellStageSchema>

/** Whether a cell of this kind holds a narration; the others hold texts. */
export function isNarration(stage: CellStage): boolean {
  return stage === 'synthesize' || stage === 'own_voice'
}

/**
 * The five steps of a run, each with a work queue and, where there are containers, a container of its own.
 * Narration is two steps, so that the English voice and the others can be scaled and replaced apart.
 */
export const steps = [
  'transcribe_audio',
  'generate_text',
  'synthesis_audio_en',
  'translate_text',
  'synthesis_audio',
] as const
export const stepSchema = z.enum(steps)
export type Step = z.infer<typeof stepSchema>
