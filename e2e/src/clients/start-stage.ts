import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Stage } from '@mega-pipeline/pipeline'
import { environmentWithoutSettings, megaProgram } from '../support/mega-command.js'

/** The smallest engine of each stage. */
const smallestEngines = { TRANSCRIBE_ENGINE: 'moonshine:tiny', GENERATE_ENGINE: 'llama:smollm2-135m' }

/** A stage that is served alone. */
export interface StartedStage {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a stage as its user would: one command, with neither database nor queue, on any free port. */
export async function startStage(
  stage: Stage,
  settings: Readonly<Record<string, string>> = {},
): Promise<StartedStage> {
  const service = spawn(process.execPath, [megaProgram, 'serve', stage], {
    env: { ...environmentWithoutSettings(), ...smallestEngines, PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(service, 'exit')
  const log = createInterface(service.stderr)
  const lines: string[] = []
  const listening = new Promise<string>((resolve) => {
    log.on('line', (line) => {
      lines.push(line)
      const [, url] = /"url":"(http:[^"]+)"/.exec(line) ?? []
      if (url !== undefined) resolve(url)
    })
  })
  const url = await Promise.race([listening, ended.then(() => undefined)])
  if (url === undefined) throw new Error(`${stage} ended before it listened. It said:\n${lines.join('\n')}`)
  return {
    url,
    stop: async () => {
      service.kill('SIGTERM')
      await ended
    },
  }
}
