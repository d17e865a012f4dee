import { spawn } from 'node:child_process'
import { inRepository } from './repository.mjs'

/** Set-up could not be finished; the message is for people. */
export class SetUpFailure extends Error {}

/** Runs a program in the repository; what it says goes to standard error. Gives its exit code. */
export function runStep(command, stepArguments, options = {}) {
  const child = spawn(command, stepArguments, {
    cwd: inRepository(),
    stdio: ['ignore', process.stderr, process.stderr],
    ...options,
  })
  return new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(new SetUpFailure(`${command} could not be started: ${error.message}`)),
    )
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** npm, by the very file that started us where `npm run` did: Windows can't start `npm.cmd` without a shell. */
export function runNpm(...npmArguments) {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js')
    ? runStep(process.execPath, [script, ...npmArguments])
    : runStep('npm', npmArguments, { shell: process.platform === 'win32' })
}
