import { cellArtefact } from '../bucket-keys.js'
import { choiceFor, type Choice } from '../choices.js'
import { contentHash } from '../content-hash.js'
import { isSpeakable } from '../is-speakable.js'
import type { Language } from '../language.js'
import type { OwnVoice } from '../run.js'
import { cellOf, type RunState } from '../run-state.js'
import type { Step } from '../stage.js'
import { outputOf, taskOf, type NarratedPiece, type Task, type TaskInput } from '../task.js'
import type { CellPlan, PlannedSentence } from './cell-plan.js'

/** Who is to speak a narration. */
type Speaker = Pick<Task, 'engine'> & Pick<Extract<TaskInput, { kind: 'synthesize' }>, 'voice' | 'sample'>

/** A text, spoken by the run's voice for its language. */
export function planNarration(state: RunState, text: CellPlan): CellPlan {
  const { language } = text.cell
  const { voices, engines } = state.run.settings
  const speaker = { engine: engines.synthesize, voice: voices[language] ?? '' }
  return planSpeech(state, text, 'synthesize', speaker)
}

/** A text, spoken once more in somebody's own voice. */
export function planOwnVoice(
  state: RunState,
  text: CellPlan,
  { id, engine, sampleKey, sampleSha256, contentType }: OwnVoice,
): CellPlan {
  const sample = { sampleKey, sampleSha256, contentType }
  return planSpeech(state, text, 'own_voice', { engine, voice: id, sample })
}

/** A task for each sentence, and one that joins them when all are there. */
function planSpeech(
  state: RunState,
  text: CellPlan,
  stage: 'synthesize' | 'own_voice',
  speaker: Speaker,
): CellPlan {
  const { language } = text.cell
  const step = language === state.run.settings.language ? 'synthesis_audio_en' : 'synthesis_audio'
  const cell = cellOf(state, { stage, language })
  const tasks: Task[] = []
  const pieces: NarratedPiece[] = []
  const spoken = text.sentences.filter((sentence) => sentence.text === null || isSpeakable(sentence.text))
  const sentences = spoken.map((sentence, index): PlannedSentence => {
    const { id, place, startsParagraph, sourceId = id } = sentence
    const known = { id, place, text: sentence.text, startsParagraph, sourceId }
    if (sentence.text === null) return known
    const chosen = { ...speaker, ...speakerOf(choiceFor(cell, place)) }
    const task = speechTask(state, { text: sentence.text, language }, chosen, step, index)
    tasks.push(task)
    const output =
      state.tasks.get(task.id)?.state === 'done' ? outputOf(state.tasks, 'synthesize', task) : null
    if (output) pieces.push({ text: sentence.text, startsParagraph, soundKey: output.soundKey })
    return {
      ...known,
      voice: chosen.voice,
      taskId: task.id,
      ...(output && { engine: output.engine, soundKey: output.soundKey }),
    }
  })
  const isWhole = text.isWhole && pieces.length === spoken.length
  const emptyId = contentHash(['not spoken', stage, language])
  if (!isWhole || pieces.length === 0) return { cell, tasks, own: sentences, sentences, isWhole, emptyId }

  const assembly = assemblyTask(state, cell, pieces, step)
  const times = outputOf(state.tasks, 'assemble', assembly)?.times ?? []
  const timed = sentences.map((sentence, index) => ({ ...sentence, ...times[index] }))
  return { cell, tasks: [...tasks, assembly], own: timed, sentences: timed, isWhole, emptyId }
}

function speakerOf({ engine, voice }: Choice): Partial<Speaker> {
  return { ...(engine && { engine }), ...(voice !== undefined && { voice }) }
}

function speechTask(
  state: RunState,
  said: { text: string; language: Language },
  { engine, ...voice }: Speaker,
  step: Step,
  index: number,
) {
  const { speed } = state.run.settings
  return taskOf({
    step,
    engine,
    input: { kind: 'synthesize', ...said, ...voice, speed },
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
