import { expect, test } from 'vitest'
import { cellsOf } from '../cell.js'
import type { RunState } from '../run-state.js'
import { newRun, resultOf, withRecord } from './__fixtures__/world.js'
import { nextTasks, planRun } from './plan-run.js'

const ownVoice = {
  id: 'own-1',
  name: 'Anna',
  sampleKey: 'own_voices/own-1/sample.wav',
  sampleSha256: 'ab',
  contentType: 'audio/wav',
  engine: { id: 'elevenlabs:test', version: '1' },
}

function runWithOwnVoice(languages: string[]): RunState {
  const state = newRun({ text: 'Owls.', languages })
  return { ...state, run: { ...state.run, settings: { ...state.run.settings, ownVoice } } }
}

function played(start: RunState): RunState {
  let state = start
  for (let [next] = nextTasks(state); next; [next] = nextTasks(state)) {
    const { task } = next
    state = withRecord(state, task.id, { state: 'done', progress: 1, output: resultOf(task) })
  }
  return state
}

test('a run with an own voice has one more narration for each translation', () => {
  expect(cellsOf(runWithOwnVoice(['fr', 'es']).run.settings).map(({ stage }) => stage)).toEqual([
    'transcribe',
    'generate',
    'synthesize',
    'translate',
    'synthesize',
    'own_voice',
    'translate',
    'synthesize',
    'own_voice',
  ])
  expect(planRun(runWithOwnVoice(['fr', 'es'])).map(({ cell }) => cell.stage)).toEqual(
    cellsOf(runWithOwnVoice(['fr', 'es']).run.settings).map(({ stage }) => stage),
  )
})

test('it is spoken by its own engine from the sample, into the folder of the tutorial', () => {
  const plan = planRun(played(runWithOwnVoice(['fr']))).find(({ cell }) => cell.stage === 'own_voice')
  expect(plan?.isWhole).toBe(true)
  expect(plan?.tasks[0]).toMatchObject({
    step: 'synthesis_audio',
    engine: ownVoice.engine,
    input: { kind: 'synthesize', language: 'fr', voice: 'own-1', sample: { sampleSha256: 'ab' } },
  })
  expect(plan?.tasks.at(-1)?.input).toMatchObject({
    kind: 'assemble',
    audio: { key: expect.stringMatching(/^output_audios_pp\/local\/.*\.mp3$/) as string },
  })
})

test('the other cells are the same with it and without', () => {
  const without = planRun(played(newRun({ text: 'Owls.', languages: ['fr'] })))
  const others = planRun(played(runWithOwnVoice(['fr']))).filter(({ cell }) => cell.stage !== 'own_voice')
  expect(others.map(({ tasks }) => tasks)).toEqual(without.map(({ tasks }) => tasks))
})
