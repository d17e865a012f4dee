import type { CellView, MediaView, PromptView, RunView, SegmentView } from '@mega-pipeline/pipeline'

/** Something that can be heard: a recording, or a narration, perhaps one that is still being made. */
export interface Track {
  /** Unlike that of any other sound of the page. */
  readonly id: string
  readonly promptId: string
  readonly kind: 'recording' | 'narration' | 'ownVoice'
  readonly language: string
  /** The cell whose text it says; its sentences have the ids of the track's. */
  readonly textCellId: string | null
  /** The whole sound. */
  readonly audio: MediaView | null
  readonly sentences: readonly TrackSentence[]
  /** Whether more of it may still come. */
  readonly isGrowing: boolean
}

/** A sentence of a track. */
export interface TrackSentence extends Pick<SegmentView, 'id' | 'startSeconds' | 'endSeconds' | 'audio'> {
  /** The same for what says the same in another language: the id of the sentence in the generated text. */
  readonly line: string
}

/** Everything that can be heard of a run, in the order of the board's columns. */
export function tracksOf(prompt: PromptView, run: RunView): Track[] {
  return run.cells
    .filter(({ stage }) => stage !== 'generate' && stage !== 'translate')
    .flatMap((cell) => trackOf(prompt, run, cell) ?? [])
    .filter(isAudible)
}

/** What says the text of this cell aloud, or is what this cell holds; null when nothing does. */
export function trackOf(prompt: PromptView, run: RunView, cell: CellView): Track | null {
  if (cell.stage === 'transcribe') return prompt.recording && recordingTrack(prompt, prompt.recording, cell)
  if (cell.stage === 'synthesize' || cell.stage === 'own_voice') return narrationTrack(prompt, run, cell)
  const spoken = run.cells.find(({ stage, language }) => stage === 'synthesize' && language === cell.language)
  return spoken ? narrationTrack(prompt, run, spoken) : null
}

/** Whether there is a sound of it, if only its first sentence. */
export function isAudible({ audio, sentences }: Track): boolean {
  return audio !== null || Boolean(sentences[0]?.audio)
}

function recordingTrack({ id }: PromptView, audio: MediaView, transcript: CellView): Track {
  return {
    id: `${id}/${transcript.id}`,
    promptId: id,
    kind: 'recording',
    language: transcript.language,
    textCellId: transcript.id,
    audio,
    sentences: transcript.segments.map((segment) => ({ ...segment, audio: null, line: segment.id })),
    isGrowing: false,
  }
}

function narrationTrack({ id }: PromptView, run: RunView, cell: CellView): Track {
  const text = run.cells.find(
    ({ stage, language }) => (stage === 'generate' || stage === 'translate') && language === cell.language,
  )
  return {
    id: `${id}/${cell.id}`,
    promptId: id,
    kind: cell.stage === 'own_voice' ? 'ownVoice' : 'narration',
    language: cell.language,
    textCellId: text?.id ?? null,
    audio: cell.audio,
    sentences: cell.segments.map((segment) => ({ ...segment, line: segment.sourceId ?? segment.id })),
    isGrowing: !run.isFinished && cell.status !== 'done',
  }
}
