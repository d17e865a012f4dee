import { spawn } from 'node:child_process'

export interface CommandResult {
  /** Missing when the command could not be started at all. */
  readonly exitCode: number | undefined
  readonly output: string
}

/**
 * Runs a helper command (npm, pip, apt) without a shell; `output` is what it said on both streams.
 * Aborting kills it and rejects with the signal's reason.
 */
export function runCommand(
  command: string,
  commandArguments: readonly string[],
  options: { directory: string; environment?: NodeJS.ProcessEnv; signal?: AbortSignal },
): Promise<CommandResult> {
  const { directory, environment, signal } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, {
      cwd: directory,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(signal && { signal, killSignal: 'SIGKILL' as const }),
    })
    const pieces: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) reject(signal.reason)
      else if (error.code === 'ENOENT') resolve({ exitCode: undefined, output: '' })
      else reject(error)
    })
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output: pieces.join('') }))
  })
}
