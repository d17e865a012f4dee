import { PipelineError, type Language } from '@mega-pipeline/pipeline'
import { translateMarkup } from '../markup/translate-markup.js'
import type { TranslateSentence } from '../text/translate-sentence.js'
import { breakLines } from './break-lines.js'
import { cueItems, type SubtitleFormat } from './subtitle-format.js'

const timing = /^\s*(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}\s+-->\s+(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}/
const lineBreak = /(\r\n|\n|\r)/

/**
 * Translates the text of each cue. Times, numbers, settings, notes and styles stay byte for byte as they are, and a
 * cue keeps its number of lines where it has the words for it.
 * @throws PipelineError `file_not_valid` when there are no cues
 */
export async function translateSubtitles(
  file: string,
  format: SubtitleFormat,
  language: Language,
  translate: TranslateSentence,
): Promise<string> {
  // Lines and the breaks after them, in turn.
  const parts = file.split(lineBreak)
  let translated = ''
  let cues = 0
  for (let index = 0; index < parts.length; index += 2) {
    translated += withBreak(parts, index)
    if (!timing.test(parts[index] ?? '')) continue
    cues += 1
    const lines: string[] = []
    while ((parts[index + 2] ?? '').trim() !== '') {
      index += 2
      lines.push(parts[index] ?? '')
    }
    if (lines.length === 0) continue
    const written = await translateCue(lines, format, language, translate)
    translated += written.join(parts[1] ?? '\n') + (parts[index + 1] ?? '')
  }
  if (cues > 0) return translated
  throw new PipelineError(
    'invalid_input',
    'file_not_valid',
    'Invalid request: the file has no subtitles in it',
  )
}

function withBreak(parts: readonly string[], index: number): string {
  return (parts[index] ?? '') + (parts[index + 1] ?? '')
}

/** Lines of one sentence are translated together; those of a dialogue, which begin with a dash, one by one. */
async function translateCue(
  lines: readonly string[],
  format: SubtitleFormat,
  language: Language,
  translate: TranslateSentence,
): Promise<string[]> {
  const how = { language, translate, escape: format.escape }
  const isDialogue = lines.every((line) => /^[-‐–—]/.test(line.replaceAll(/<[^<>]*>/g, '').trimStart()))
  if (!isDialogue) {
    return breakLines(await translateMarkup(cueItems(lines.join(' '), format), how), lines.length)
  }
  const spoken: string[] = []
  for (const line of lines) spoken.push(await translateMarkup(cueItems(line, format), how))
  return spoken
}
