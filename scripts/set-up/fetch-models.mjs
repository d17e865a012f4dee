import { inRepository } from './repository.mjs'
import { runStep } from './run-step.mjs'

/** Fetches the models that are missing. The command says which could not be had; the rest works without them. */
export async function fetchModels({ testing }) {
  const choice = testing ? ['--testing'] : []
  await runStep(process.execPath, [inRepository('cli/dist/main.js'), 'models', 'pull', ...choice])
}
