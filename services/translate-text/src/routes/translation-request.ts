import type { TranslationPair } from '@mega-pipeline/engines/translate'
import { PipelineError, type Language } from '@mega-pipeline/pipeline'
import { readLanguage } from '../languages/known-languages.js'
import { documentFormats, type DocumentFormat } from '../text/translate-document.js'
import { invalidRequest, notSupported } from './libre-errors.js'
import type { Parameters } from './read-parameters.js'

/** What a request to translate asks for, checked. */
export interface TranslationRequest {
  readonly texts: readonly string[]
  /** Whether `q` was a list, so that the answer is one. */
  readonly isBatch: boolean
  /** A language, or `auto`. */
  readonly source: string
  readonly target: Language
  readonly format: DocumentFormat
  readonly alternatives: number
}

export interface TranslationLimits {
  readonly characters: number
  readonly texts: number
  readonly alternatives: number
}

/**
 * Reads a request to translate; the checks come in LibreTranslate's order and say its words.
 * @throws PipelineError with the kind `invalid_input`
 */
export function readTranslationRequest(
  parameters: Parameters,
  pairs: readonly TranslationPair[],
  limits: TranslationLimits,
): TranslationRequest {
  const { texts, isBatch } = readTexts(parameters)
  const source = requireText(parameters, 'source')
  const target = requireText(parameters, 'target')
  const alternatives = readAlternatives(parameters['alternatives'], limits.alternatives)
  if (isBatch) checkSize(texts.length, limits.texts)
  for (const text of texts) checkSize(countCharacters(text), limits.characters)
  return {
    texts,
    isBatch,
    ...readLanguages({ source, target }, pairs),
    format: readFormat(parameters['format']),
    alternatives,
  }
}

/** `q`: a text or a list of texts, not empty. */
export function readTexts({ q }: Parameters): { texts: string[]; isBatch: boolean } {
  if (q === undefined || q === null || q === '') throw missing('q')
  if (typeof q === 'string') return { texts: [q], isBatch: false }
  if (!Array.isArray(q) || !q.every((text) => typeof text === 'string')) {
    throw invalidRequest('q parameter is not a text or a list of texts')
  }
  if (q.length === 0) throw missing('q')
  return { texts: q, isBatch: true }
}

export function readLanguages(
  wanted: { readonly source: string; readonly target: string },
  pairs: readonly TranslationPair[],
): { source: string; target: Language } {
  const source = wanted.source === 'auto' ? 'auto' : readLanguage(pairs, wanted.source)
  const target = readLanguage(pairs, wanted.target)
  if (source === undefined) throw notSupported(asShown(wanted.source))
  if (target === undefined) throw notSupported(asShown(wanted.target))
  return { source, target }
}

export function requireText(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (typeof value === 'string' && value !== '') return value
  throw missing(name)
}

export function missing(name: string): PipelineError {
  return invalidRequest(`missing ${name} parameter`)
}

function readAlternatives(value: unknown, limit: number): number {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value))
  if (value === undefined || value === null || value === '') return 0
  if (!isNumber || !Number.isFinite(Number(value)))
    throw invalidRequest('alternatives parameter is not a number')
  const alternatives = Math.max(0, Math.trunc(Number(value)))
  if (alternatives > limit) throw invalidRequest(`alternatives parameter must be <= ${limit}`)
  return alternatives
}

function readFormat(value: unknown): DocumentFormat {
  if (value === undefined || value === null || value === '') return 'text'
  const format = documentFormats.find((known) => known === value)
  if (format) return format
  throw new PipelineError(
    'invalid_input',
    'not_supported',
    `${asShown(typeof value === 'string' ? value : typeof value)} format is not supported`,
  )
}

export function checkSize(size: number, limit: number): void {
  if (size > limit) throw invalidRequest(`request (${size}) exceeds text limit (${limit})`)
}

/** Characters as Unicode counts them, and as LibreTranslate does. */
export function countCharacters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0)
}

/** What a client sent in place of a code, cut so that an answer is no echo of a whole text. */
function asShown(value: string): string {
  return value.slice(0, 20)
}
