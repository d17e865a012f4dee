import type { EngineDescription } from '@mega-pipeline/pipeline'

/** Shapes of the decoder's memory. */
export const moonshineShapes = {
  tiny: { heads: 8, headSize: 36 },
  base: { heads: 8, headSize: 52 },
} as const
export type MoonshineVariant = keyof typeof moonshineShapes

function describe(variant: MoonshineVariant): EngineDescription {
  return { id: `moonshine:${variant}`, stage: 'transcribe', version: '2', licence: 'MIT', languages: ['en'] }
}

/** What the two engines are, without loading them. */
export const moonshineDescriptions: Readonly<Record<MoonshineVariant, EngineDescription>> = {
  tiny: describe('tiny'),
  base: describe('base'),
}
