import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseProcessPath } from '@mega-pipeline/platform/embedded-database'
import type { ServiceSpec } from '../supervisor/index.js'

/** The services of one machine in the order of a run's way, with the ports they have if those are free. */
export const stageServices = [
  { stage: 'transcribe', name: 'transcribe-audio', port: 9001 },
  { stage: 'generate', name: 'generate-text', port: 9002 },
  { stage: 'translate', name: 'translate-text', port: 9003 },
  { stage: 'synthesize', name: 'synthesize-audio', port: 9004 },
] as const

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** The main file of a service. */
export function serviceModule(name: string): string {
  return join(repository, 'services', name, 'dist', 'main.js')
}

export function databaseSpec(home: string, port: number): ServiceSpec {
  const settings = { directory: join(home, 'data', 'postgres'), port, durable: true }
  return {
    name: 'database',
    module: databaseProcessPath,
    arguments: [JSON.stringify(settings)],
  }
}

export function serviceSpec(
  service: { name: string; host: string; port: number; fallback?: boolean },
  environment: Readonly<Record<string, string>>,
  moduleOf: (name: string) => string = serviceModule,
): ServiceSpec {
  const { name, host, port, fallback = false } = service
  return {
    name,
    module: moduleOf(name),
    environment: { ...environment, HOST: host, PORT: String(port), PORT_FALLBACK: String(fallback) },
  }
}
