const formats = [
  { type: 'audio/webm;codecs=opus', extension: 'webm' },
  { type: 'audio/mp4', extension: 'mp4' },
  { type: 'audio/ogg;codecs=opus', extension: 'ogg' },
] as const

/** What this browser records in: Chrome and Firefox webm, Safari mp4; empty to leave it to the browser. */
export function recordingType(isSupported: (type: string) => boolean): string {
  return formats.find(({ type }) => isSupported(type))?.type ?? ''
}

/** A file name for a recording of this content type. */
export function recordingName(contentType: string): string {
  const found = formats.find(({ type }) => contentType.startsWith(type.split(';')[0] ?? type))
  return `recording.${found?.extension ?? 'webm'}`
}
