import {
  planRun,
  stages,
  type EngineOffer,
  type PromptView,
  type RunState,
  type RunView,
  type Stage,
} from '@mega-pipeline/pipeline'
import { cellProvenance } from './cell-provenance.js'
import type { Provenance } from './provenance-schema.js'

const note =
  'The voices in the narrations are synthetic: a computer reads texts that a computer wrote or translated. ' +
  'Say so where you publish them. Files named own-voice imitate the voice of a person who has agreed to it.'

/** Where everything in an archive comes from, as `docs/take-away.md` describes it. */
export function provenanceOf(
  prompt: PromptView,
  states: readonly RunState[],
  offers: readonly EngineOffer[],
  files: Provenance['files'],
): Provenance {
  const recording = states.flatMap(({ prompt: { source } }) =>
    source.kind === 'recording' ? source.recording : [],
  )[0]
  return {
    format: 'mega-pipeline/provenance',
    version: 1,
    note,
    prompt: {
      id: prompt.id,
      createdAt: prompt.createdAt,
      text: prompt.text,
      recording: recording
        ? { contentType: recording.contentType, seconds: recording.seconds, sha256: recording.sha256 }
        : null,
    },
    runs: prompt.runs.flatMap((run) => {
      const state = states.find(({ run: { id } }) => id === run.id)
      return state ? [runProvenance(run, state, offers)] : []
    }),
    files,
  }
}

function runProvenance(run: RunView, state: RunState, offers: readonly EngineOffer[]): Provenance['runs'][0] {
  const { language, languages, words, tone, template, seed, temperature, voices, speed, engines, ownVoice } =
    state.run.settings
  const plans = planRun(state)
  return {
    team: run.team,
    settings: {
      language,
      languages: [...languages],
      words,
      tone,
      template,
      seed,
      temperature,
      voices: { ...voices },
      speed,
      ownVoice: ownVoice ? { engine: ownVoice.engine.id } : null,
    },
    engines: stages.map((stage) => {
      const { id, version } = engines[stage]
      return { stage, id, version, licence: licenceOf(stage, id, offers) }
    }),
    cells: run.cells.map((cell) => cellProvenance(cell, plans)),
  }
}

/** Of the weights; of a list of engines, all of theirs. Null when one of them is not known here any more. */
function licenceOf(stage: Stage, id: string, offers: readonly EngineOffer[]): string | null {
  const ofStage = offers.filter((offer) => offer.stage === stage)
  const asked = ofStage.some((offer) => offer.id === id) ? [id] : id.split(',').map((part) => part.trim())
  const licences = asked.map((name) => ofStage.find((offer) => offer.id === name)?.licence)
  return licences.includes(undefined) ? null : [...new Set(licences)].join(' AND ')
}
