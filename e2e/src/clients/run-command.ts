import { spawn } from 'node:child_process'

export interface Ended {
  /** Null when the program was killed or could not be started. */
  readonly exitCode: number | null
  /** What it said, on both streams. */
  readonly output: string
}

/** What a program said. One that failed throws it. */
export function outputOf({ exitCode, output }: Ended): string {
  if (exitCode === 0) return output
  throw new Error(`The program ended with ${exitCode}. It said:\n${output}`)
}

export interface CommandOptions {
  readonly directory?: string
  readonly environment?: NodeJS.ProcessEnv
}

/** Runs a program to its end, with nothing on its standard input. */
export function runCommand(
  command: string,
  commandArguments: readonly string[],
  { directory, environment = process.env }: CommandOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(directory !== undefined && { cwd: directory }),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => (output += piece))
    }
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }))
    child.on('close', (exitCode) => resolve({ exitCode, output }))
  })
}
