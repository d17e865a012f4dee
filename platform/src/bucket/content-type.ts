import { extname } from 'node:path'

const typesByExtension: Readonly<Record<string, string>> = {
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.mp4': 'audio/mp4',
  '.aac': 'audio/aac',
  '.webm': 'audio/webm',
  '.txt': 'text/plain; charset=utf-8',
  '.srt': 'application/x-subrip',
  '.vtt': 'text/vtt; charset=utf-8',
  '.json': 'application/json',
}

/** The media type for a file name; `application/octet-stream` for an extension that is not known. */
export function contentTypeOf(name: string): string {
  return typesByExtension[extname(name).toLowerCase()] ?? 'application/octet-stream'
}

/** A media type without its parameters, in lower case: `text/plain` for `Text/Plain; charset=utf-8`. */
export function essenceOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}
