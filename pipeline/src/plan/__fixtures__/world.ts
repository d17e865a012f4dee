import type { Cell } from '../../cell.js'
import { contentHash } from '../../content-hash.js'
import type { RunState } from '../../run-state.js'
import { sentenceSoundKey } from '../../bucket-keys.js'
import type { Task, TaskOutput, TaskRecord } from '../../task.js'

const engine = { id: 'test:engine', version: '1' }

/** A run as it is stored before anything was done. */
export function newRun(changes: { languages?: string[]; text?: string } = {}): RunState {
  return {
    prompt: {
      id: '20260101-000000-aaaaaaaaaa',
      createdAt: new Date(0),
      source:
        changes.text === undefined
          ? {
              kind: 'recording',
              recording: { key: 'input_audios/a.wav', sha256: 'ab', seconds: 3, contentType: 'audio/wav' },
            }
          : { kind: 'text', text: changes.text },
    },
    run: {
      id: 'run',
      promptId: '20260101-000000-aaaaaaaaaa',
      team: 'local',
      settings: {
        language: 'en',
        languages: changes.languages ?? ['fr', 'es'],
        words: 50,
        tone: 'plain',
        template: 'Expand: {{prompt}}',
        seed: 1,
        temperature: 0,
        voices: { en: 'a', fr: 'b', es: 'c' },
        speed: 1,
        engines: { transcribe: engine, generate: engine, translate: engine, synthesize: engine },
      },
    },
    cells: [],
    tasks: new Map(),
  }
}

/** What workers would bring: a pure function of the task, as real results are by their hash. */
export function resultOf({ id, input }: Task): TaskOutput {
  switch (input.kind) {
    case 'transcribe':
      return {
        engine: 'test:engine',
        outcome: 'speech',
        segments: [
          { text: 'Tell me of owls.', startSeconds: 0, endSeconds: 1 },
          { text: 'And of mice.', startSeconds: 1, endSeconds: 3 },
        ],
      }
    case 'generate': {
      if (input.after) {
        const text = `Seed ${input.seed} writes after ${input.after.length}.`
        return { engine: 'test:engine', finishReason: 'stop', sentences: [{ text, startsParagraph: false }] }
      }
      const topic = contentHash(input.prompt).slice(0, 4)
      const texts = [`Owls ${topic} hunt.`, 'Mice hide.', 'Mice hide.', `So ${topic} it goes.`]
      const sentences = texts.map((text, index) => ({ text, startsParagraph: index % 2 === 0 }))
      return { engine: 'test:engine', finishReason: 'stop', sentences }
    }
    case 'translate':
      return { engine: 'test:engine', notes: [], text: `${input.to}(${input.text})` }
    case 'synthesize':
      return { engine: 'test:engine', soundKey: sentenceSoundKey(id), seconds: input.text.length / 10 }
    case 'publish':
      return { artefact: input.artefact }
    case 'assemble':
      return {
        audio: input.audio,
        subRip: input.subRip,
        webVtt: input.webVtt,
        seconds: input.pieces.length,
        times: input.pieces.map((_piece, index) => ({ startSeconds: index, endSeconds: index + 1 })),
      }
  }
}

export function withRecord(state: RunState, id: string, record: Partial<TaskRecord>): RunState {
  const before = state.tasks.get(id) ?? {
    id,
    state: 'queued',
    progress: 0,
    output: null,
    problem: null,
    waitSeconds: null,
    computeSeconds: null,
    finishedAt: null,
  }
  return { ...state, tasks: new Map([...state.tasks, [id, { ...before, ...record }]]) }
}

export function withCell(state: RunState, cell: Cell): RunState {
  const others = state.cells.filter(
    ({ stage, language }) => stage !== cell.stage || language !== cell.language,
  )
  return { ...state, cells: [...others, cell] }
}

/** The first sentences of a text that is still being written. */
export function partOf(output: TaskOutput, share: number): TaskOutput {
  return 'sentences' in output
    ? { ...output, sentences: output.sentences.slice(0, Math.floor(output.sentences.length * share)) }
    : output
}
