import { cellName } from '../cell.js'
import { versionOfCell } from '../cell-history.js'
import type { CellPlan, PlannedSentence } from '../plan/cell-plan.js'
import { FormerPlans } from '../plan/former-plans.js'
import { nextTasks, planRun } from '../plan/plan-run.js'
import type { RunState } from '../run-state.js'
import { joinSentenceTexts } from '../sentences.js'
import { isNarration } from '../stage.js'
import type { Artefact, TaskOutputs, TaskRecord } from '../task.js'
import { checkCell, type UncheckedCell } from './check-cell.js'
import type { CellStatus, CellView, MediaView, PromptView, RunView, SegmentView } from './schemas.js'
import { showCell, type ShownSentence } from './shown-cell.js'

/** A row of the board from what is stored of its runs. */
export function viewPrompt(states: readonly [RunState, ...RunState[]]): PromptView {
  const { id, createdAt, source, preferredTeam = null } = states[0].prompt
  const recording = source.kind === 'recording' ? source.recording : null
  return {
    id,
    createdAt: createdAt.toISOString(),
    recording: recording && {
      url: artefactUrl(id, 'recording'),
      contentType: recording.contentType,
      seconds: recording.seconds,
    },
    text: source.kind === 'text' ? source.text : null,
    preferredTeam,
    runs: states.map(viewRun),
  }
}

function viewRun(state: RunState): RunView {
  const { id, team, settings } = state.run
  const isFinished = nextTasks(state).length === 0
  const former = new FormerPlans(state)
  return {
    id,
    team,
    languages: [...settings.languages],
    words: settings.words,
    tone: settings.tone,
    isFinished,
    cells: withChecks(
      planRun(state).map((plan) => viewCell(state, plan, isFinished, former)),
      settings.words,
    ),
  }
}

function withChecks(cells: readonly UncheckedCell[], words: number): CellView[] {
  const source = cells.find(({ stage }) => stage === 'generate')?.text ?? null
  return cells.map((cell) => ({ ...cell, checks: checkCell(cell, source, words) }))
}

function viewCell(state: RunState, plan: CellPlan, isFinished: boolean, former: FormerPlans): UncheckedCell {
  const { cell } = plan
  const { sentences, assembled, isOutOfDate } = showCell(state, plan, former)
  const { id: promptId } = state.prompt
  const name = cellName(state.run.team, cell)
  const records = plan.tasks.flatMap((task) => state.tasks.get(task.id) ?? [])
  const text = joinSentenceTexts(sentences.map((sentence) => ({ ...sentence, text: sentence.text ?? '' })))
  const file = (extension: string, artefact: Artefact, seconds: number | null): MediaView => ({
    url: artefactUrl(promptId, `${name}.${extension}`),
    contentType: artefact.contentType,
    seconds,
  })
  return {
    id: name,
    stage: cell.stage,
    language: cell.language,
    status: statusOf(plan, state, records, { isFinished, isOutOfDate }),
    progress: progressOf(plan, records),
    engine: enginesOf(plan, state),
    notice: noticeOf(plan, state),
    text: text === '' ? null : text,
    edited:
      plan.sentences.some((sentence) => isEdited(plan, sentence)) ||
      plan.sentences.length !== plan.own.length,
    version: versionOfCell(cell),
    canUndo: cell.past.length > 0,
    canRedo: cell.future.length > 0,
    segments: sentences.map((sentence) => viewSegment(promptId, plan, sentence)),
    audio: assembled && file('mp3', assembled.audio, assembled.seconds),
    files: {
      ...Object.fromEntries(
        publishedFiles(plan, state).map((artefact) => {
          const extension = artefact.key.slice(artefact.key.lastIndexOf('.') + 1)
          return [extension, file(extension, artefact, null)]
        }),
      ),
      ...(assembled && {
        srt: file('srt', assembled.subRip, null),
        vtt: file('vtt', assembled.webVtt, null),
      }),
    },
    problem: problemOf(plan, state, records),
    waitSeconds: sum(records.map(({ waitSeconds }) => waitSeconds ?? 0)),
    computeSeconds: sum(records.map(({ computeSeconds }) => computeSeconds ?? 0)),
  }
}

/** A cell that has some sentences is working on the next, unless nothing in the run can go on. */
function statusOf(
  { cell, tasks, isWhole, sentences }: CellPlan,
  { run }: RunState,
  records: readonly TaskRecord[],
  { isFinished, isOutOfDate }: { isFinished: boolean; isOutOfDate: boolean },
): CellStatus {
  const states = records.map(({ state }) => state)
  if (isWhole && tasks.length === records.length && states.every((state) => state === 'done'))
    return sentences.length === 0 ? 'skipped' : 'done'
  if (states.includes('failed') || run.settings.refusal) return 'failed'
  if (isOutOfDate && !states.includes('running')) return 'out_of_date'
  if (cell.cancelled) return 'cancelled'
  const hasBegun = states.includes('running') || states.includes('done')
  return hasBegun && !isFinished ? 'working' : 'waiting'
}

/** Why there is nothing more of a cell: what the run was refused for, or what its task failed at. */
function problemOf(
  { isWhole }: CellPlan,
  { run }: RunState,
  records: readonly TaskRecord[],
): CellView['problem'] {
  const { refusal } = run.settings
  if (refusal && !isWhole) return refusal.problem
  return records.find(({ state }) => state === 'failed')?.problem ?? null
}

/** The share of the tasks that are known; a text that is still growing never looks done. */
function progressOf({ isWhole, tasks }: CellPlan, records: readonly TaskRecord[]): number {
  if (tasks.length === 0) return isWhole ? 1 : 0
  const done = sum(records.map(({ state, progress }) => (state === 'done' ? 1 : progress))) / tasks.length
  return isWhole ? done : Math.min(done, 0.95)
}

function isEdited({ own, cell }: CellPlan, sentence: PlannedSentence): boolean {
  return !isNarration(cell.stage) && !own.includes(sentence)
}

function viewSegment(promptId: string, plan: CellPlan, sentence: ShownSentence): SegmentView {
  const { id, text, startsParagraph, sourceId = null, startSeconds = null, endSeconds = null } = sentence
  return {
    id,
    text,
    startsParagraph,
    sourceId,
    startSeconds,
    endSeconds,
    audio: sentence.soundKey
      ? { url: artefactUrl(promptId, `${sentence.taskId}.flac`), contentType: 'audio/flac', seconds: null }
      : null,
    engine: sentence.engine ?? null,
    voice: sentence.voice ?? null,
    edited: !sentence.outOfDate && isEdited(plan, sentence),
    outOfDate: sentence.outOfDate ?? false,
    notes: [...(sentence.notes ?? [])],
  }
}

/** The engines that made the sentences, most used first; of a whole-cell task, its own. */
function enginesOf(plan: CellPlan, state: RunState): string | null {
  const named = plan.sentences.flatMap(({ engine }) => engine ?? [])
  const whole = doneOutput(plan, state, 'transcribe') ?? doneOutput(plan, state, 'generate')
  const engines = whole ? [whole.engine] : named
  const counts = new Map<string, number>()
  for (const engine of engines) counts.set(engine, (counts.get(engine) ?? 0) + 1)
  const ordered = [...counts].toSorted(([, a], [, b]) => b - a).map(([engine]) => engine)
  return ordered.length === 0 ? null : ordered.join(', ')
}

function noticeOf(plan: CellPlan, state: RunState): CellView['notice'] {
  const outcome = doneOutput(plan, state, 'transcribe')?.outcome
  if (outcome === 'no_speech' || outcome === 'no_words') return outcome
  return doneOutput(plan, state, 'generate')?.finishReason === 'length' ? 'cut_off' : null
}

/** The result of the cell's finished task of this kind, if it has one. */
function doneOutput<Kind extends keyof TaskOutputs>(
  plan: CellPlan,
  state: RunState,
  kind: Kind,
): TaskOutputs[Kind] | null {
  const task = plan.tasks.find(({ input }) => input.kind === kind)
  const record = task && state.tasks.get(task.id)
  return record?.state === 'done' ? (record.output as TaskOutputs[Kind]) : null
}

/** What has been written into the bucket of a cell's text: the text itself, and subtitles of a recording. */
function publishedFiles({ tasks }: CellPlan, state: RunState): Artefact[] {
  return tasks.flatMap(({ id, input }) =>
    input.kind === 'publish' && state.tasks.get(id)?.state === 'done' ? [input.artefact] : [],
  )
}

/** Where the gateway serves a file of a prompt. */
function artefactUrl(promptId: string, name: string): string {
  return `/api/prompts/${promptId}/artefacts/${name}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
