import { baseLanguage } from '@mega-pipeline/pipeline'
import { detectLanguage } from './detect-language.js'
import { keepsNumbers } from './number-guard.js'

/** What can be wrong with a translation that a program can see, worst first. */
export const guardNames = ['empty', 'echo', 'runaway', 'truncated', 'numbers', 'language'] as const
export type Guard = (typeof guardNames)[number]

interface Attempt {
  readonly source: string
  readonly translation: string
  readonly to: string
}

/** The first guard that trips, or `undefined` when the translation looks like one. */
export function trippedGuard(attempt: Attempt): Guard | undefined {
  return guardNames.find((name) => guards[name](attempt))
}

/** Whether there is anything to translate: numbers, signs and emoji are the same in every language. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text)
}

const guards: Readonly<Record<Guard, (attempt: Attempt) => boolean>> = {
  empty: ({ translation }) => translation.trim() === '',
  echo: ({ source, translation }) => lowerCaseWords(source) >= 2 && plain(source) === plain(translation),
  runaway: ({ source, translation }) =>
    translation.length > 3 * source.length + 40 || repeatsItself(source, translation),
  truncated: ({ source, translation }) => source.length > 40 && translation.length < source.length / 3,
  numbers: ({ source, translation }) => !keepsNumbers(source, translation),
  language: ({ translation, to }) => {
    const language = detectLanguage(translation)
    return language !== undefined && language !== baseLanguage(to)
  },
}

/** Words that are no names: only a sentence that has some can be an echo. */
function lowerCaseWords(text: string): number {
  return text.match(/(?<![\p{L}\p{N}])\p{Ll}\p{L}{2,}/gu)?.length ?? 0
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A model that is stuck says the same words over and over. */
function repeatsItself(source: string, translation: string): boolean {
  const loop = /(\p{L}+(?:[^\p{L}]+\p{L}+){0,2})(?:[^\p{L}]+\1){4,}/iu
  return loop.test(translation) && !loop.test(source)
}
