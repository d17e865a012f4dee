import { cellArtefact } from '../bucket-keys.js'
import { contentHash } from '../content-hash.js'
import { isSpeakable } from '../is-speakable.js'
import { cellOf, type RunState } from '../run-state.js'
import type { Step } from '../stage.js'
import { outputOf, taskOf, type NarratedPiece, type Task } from '../task.js'
import type { CellPlan, PlannedSentence } from './cell-plan.js'

/** A text, spoken: a task for each sentence, and one that joins them when all are there. */
export function planNarration(state: RunState, text: CellPlan): CellPlan {
  const { language } = text.cell
  const step = language === state.run.settings.language ? 'synthesis_audio_en' : 'synthesis_audio'
  const cell = cellOf(state, { stage: 'synthesize', language })
  const tasks: Task[] = []
  const pieces: NarratedPiece[] = []
  const spoken = text.sentences.filter((sentence) => sentence.text !== null && isSpeakable(sentence.text))
  const sentences = spoken.map((sentence, index): PlannedSentence => {
    const task = speechTask(state, sentence.text ?? '', text, step, index)
    tasks.push(task)
    const output =
      state.tasks.get(task.id)?.state === 'done' ? outputOf(state.tasks, 'synthesize', task) : null
    if (output)
      pieces.push({
        text: sentence.text ?? '',
        startsParagraph: sentence.startsParagraph,
        soundKey: output.soundKey,
      })
    return {
      id: sentence.id,
      text: sentence.text,
      startsParagraph: sentence.startsParagraph,
      taskId: task.id,
      ...(output && { engine: output.engine, soundKey: output.soundKey }),
    }
  })
  const isWhole = text.isWhole && pieces.length === spoken.length
  const emptyId = contentHash(['not spoken', language])
  if (!isWhole || pieces.length === 0) return { cell, tasks, own: sentences, sentences, isWhole, emptyId }

  const assembly = assemblyTask(state, cell, pieces, step)
  const times = outputOf(state.tasks, 'assemble', assembly)?.times ?? []
  const timed = sentences.map((sentence, index) => ({ ...sentence, ...times[index] }))
  return { cell, tasks: [...tasks, assembly], own: timed, sentences: timed, isWhole, emptyId }
}

function speechTask(state: RunState, text: string, from: CellPlan, step: Step, index: number) {
  const { language } = from.cell
  const { voices, speed, engines } = state.run.settings
  return taskOf({
    step,
    engine: engines.synthesize,
    input: { kind: 'synthesize', text, language, voice: voices[language] ?? '', speed },
    priority: index + 1,
  })
}

function assemblyTask(state: RunState, cell: CellPlan['cell'], pieces: readonly NarratedPiece[], step: Step) {
  const place = { team: state.run.team, promptId: state.prompt.id, settings: state.run.settings }
  return taskOf({
    step,
    engine: { id: 'assemble', version: '1' },
    input: {
      kind: 'assemble',
      pieces,
      audio: cellArtefact(place, cell, 'mp3'),
      subRip: cellArtefact(place, cell, 'srt'),
      webVtt: cellArtefact(place, cell, 'vtt'),
    },
    priority: 1,
  })
}
