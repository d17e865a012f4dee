import type { AlignedTranslation } from '@mega-pipeline/engines/translate'

/** Translates one sentence between two languages that are settled. */
export type TranslateSentence = (sentence: string) => Promise<Pick<AlignedTranslation, 'text' | 'words'>>
