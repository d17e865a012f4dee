import type { SpokenSegment } from './engine.js'

/** Subtitles in SubRip form: numbered cues, comma before the milliseconds. */
export function toSubRip(segments: readonly SpokenSegment[]): string {
  return segments
    .map(
      ({ text, startSeconds, endSeconds }, index) =>
        `${index + 1}\n${timecode(startSeconds, ',')} --> ${timecode(endSeconds, ',')}\n${cueText(text)}\n`,
    )
    .join('\n')
}

/** Subtitles in WebVTT form (W3C): `&`, `<` and `>` are escaped, as the format asks. */
export function toWebVtt(segments: readonly SpokenSegment[]): string {
  const cues = segments.map(
    ({ text, startSeconds, endSeconds }) =>
      `${timecode(startSeconds, '.')} --> ${timecode(endSeconds, '.')}\n${escapeMarkup(cueText(text))}\n`,
  )
  return ['WEBVTT\n', ...cues].join('\n')
}

/** `HH:MM:SS` with milliseconds behind the given mark. */
function timecode(seconds: number, mark: ',' | '.'): string {
  const milliseconds = Math.round(seconds * 1000)
  return (
    `${twoDigits(milliseconds / 3_600_000)}:${twoDigits((milliseconds / 60_000) % 60)}:${twoDigits((milliseconds / 1000) % 60)}` +
    mark +
    String(milliseconds % 1000).padStart(3, '0')
  )
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

/** An arrow or a blank line inside a cue would end it early. */
function cueText(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('-->', '→').trim()
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
