import { inRepository } from './repository.mjs'
import { runStep } from './run-step.mjs'

/** Fetches the models that are missing. One that can't be had is said, and does without. */
export async function fetchModels({ measuring }) {
  const choice = measuring ? ['--measuring'] : []
  const code = await runStep(process.execPath, [
    inRepository('cli/dist/main.js'),
    'models',
    'pull',
    ...choice,
  ])
  if (code !== 0) console.error('Going on with the models that are here.\n')
}
