/** `mega up` with plain services, in a process of its own. Its arguments are the home and the port. */
import { fileURLToPath } from 'node:url'
import { PipelineError } from '@mega-pipeline/pipeline'
import { openTerminal } from '../../terminal/index.js'
import { runUp } from '../run-up.js'

const [home, port] = process.argv.slice(2) as [string, string]
const serviceModule = (): string => fileURLToPath(new URL('./plain-service.js', import.meta.url))
try {
  await runUp(openTerminal(), { home, host: '127.0.0.1', port: Number(port), verbose: true, serviceModule })
} catch (error) {
  console.error(error instanceof PipelineError ? error.message : error)
  process.exitCode = 1
}
