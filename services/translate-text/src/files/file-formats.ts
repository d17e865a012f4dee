import type { Language } from '@mega-pipeline/pipeline'
import { subRip, webVtt } from '../subtitles/subtitle-format.js'
import { translateSubtitles } from '../subtitles/translate-subtitles.js'
import { translateDocument } from '../text/translate-document.js'
import type { TranslateSentence } from '../text/translate-sentence.js'

type TranslateFile = (text: string, language: Language, translate: TranslateSentence) => Promise<string>

/** What can be done with a kind of file. */
export interface FileFormat {
  readonly contentType: string
  readonly translate: TranslateFile
}

/** The kinds of files that can be translated, by the ending of their names. */
export const fileFormats: Readonly<Record<string, FileFormat>> = {
  '.txt': {
    contentType: 'text/plain; charset=utf-8',
    translate: (text, language, translate) => translateDocument(text, 'text', language, translate),
  },
  '.html': {
    contentType: 'text/html; charset=utf-8',
    translate: (text, language, translate) => translateDocument(text, 'html', language, translate),
  },
  '.srt': {
    contentType: 'application/x-subrip; charset=utf-8',
    translate: (text, language, translate) => translateSubtitles(text, subRip, language, translate),
  },
  '.vtt': {
    contentType: 'text/vtt; charset=utf-8',
    translate: (text, language, translate) => translateSubtitles(text, webVtt, language, translate),
  },
}

/** The ending of a file name that tells its kind: `.srt`. */
export function endingOf(fileName: string): string {
  return /\.[^.]*$/.exec(fileName)?.[0].toLowerCase() ?? ''
}

/** The name of a translated file, of letters that every system takes: `talk.srt` in French is `talk_fr.srt`. */
export function translatedName(fileName: string, target: Language): string {
  const ending = endingOf(fileName)
  const stem = fileName.slice(0, fileName.length - ending.length)
  const sound = stem.replaceAll(/[^\w-]+/g, '_').slice(0, 80)
  return `${sound || 'file'}_${target}${ending}`
}
