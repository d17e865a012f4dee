/** What the tests use of media-captions, whose own types cannot be resolved from ES modules. */
declare module 'media-captions' {
  interface Cue {
    readonly startTime: number
    readonly endTime: number
    readonly text: string
  }
  /** Parses subtitles; `strict` notes every deviation from the format as an error. */
  export function parseText(
    text: string,
    options: { type: 'srt' | 'vtt'; strict: boolean; errors: boolean },
  ): Promise<{ readonly cues: readonly Cue[]; readonly errors: readonly Error[] }>
}
