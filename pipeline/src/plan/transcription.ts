import { choiceFor } from '../choices.js'
import { applyEdits } from '../edits.js'
import { contentHash } from '../content-hash.js'
import type { Recording } from '../prompt.js'
import { cellOf, type RunState } from '../run-state.js'
import { splitSentences } from '../sentences.js'
import { toSubRip, toWebVtt } from '../subtitles.js'
import { outputOf, taskOf, type Task } from '../task.js'
import { publishTask, publishTasks, type CellPlan, type PlannedSentence } from './cell-plan.js'
import { transcriptCues } from './transcript-cues.js'

/** The transcript of a recording; for a typed prompt, the prompt itself. */
export function planTranscription(state: RunState): CellPlan {
  const { source } = state.prompt
  return source.kind === 'text' ? planTypedPrompt(state, source.text) : planRecording(state, source.recording)
}

function planTypedPrompt(state: RunState, text: string): CellPlan {
  const { language } = state.run.settings
  const id = contentHash(['typed', text])
  const own = splitSentences(text, language).map((sentence, index) => placed(sentence, `${id}.${index}`))
  return planCell(state, { tasks: [], own, isWhole: true, emptyId: `${id}.0` })
}

function planRecording(state: RunState, recording: Recording): CellPlan {
  const { language, engines } = state.run.settings
  const { engine = engines.transcribe } = choiceFor(cellOf(state, { stage: 'transcribe', language }))
  const task = taskOf({
    step: 'transcribe_audio',
    engine,
    input: { kind: 'transcribe', recordingSha256: recording.sha256, language },
    priority: 1,
  })
  const output = outputOf(state.tasks, 'transcribe', task)
  const own = (output?.segments ?? []).map((segment, index) =>
    placed({ ...segment, startsParagraph: index === 0 }, `${task.id}.${index}`),
  )
  const isWhole = state.tasks.get(task.id)?.state === 'done'
  return planCell(state, { tasks: [task], own, isWhole, emptyId: `${task.id}.0` })
}

function placed(sentence: Omit<PlannedSentence, 'id' | 'place'>, id: string): PlannedSentence {
  return { ...sentence, id, place: id }
}

function planCell(
  state: RunState,
  found: Pick<CellPlan, 'own' | 'isWhole' | 'emptyId'> & { tasks: Task[] },
): CellPlan {
  const cell = cellOf(state, { stage: 'transcribe', language: state.run.settings.language })
  const plan = { ...found, cell, sentences: applyEdits(found.own, cell.edits, found.emptyId) }
  const published = [...publishTasks(state, plan, 'transcribe_audio'), ...subtitleTasks(state, plan)]
  return { ...plan, tasks: [...found.tasks, ...published] }
}

/** The tasks that write the subtitles of a recording; none for a typed prompt. */
function subtitleTasks(state: RunState, { cell, isWhole, sentences }: Omit<CellPlan, 'tasks'>): Task[] {
  const cues = transcriptCues(sentences)
  if (!isWhole || cues.length === 0) return []
  return [
    publishTask(state, cell, 'transcribe_audio', 'srt', toSubRip(cues)),
    publishTask(state, cell, 'transcribe_audio', 'vtt', toWebVtt(cues)),
  ]
}
