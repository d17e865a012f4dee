import { join } from 'node:path'
import { pythonPrograms, type Python } from './python.js'
import type { Ended } from './run-command.js'

/** What every answer is held to: no 5xx, and nothing that the document does not describe. */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
  'allow_header_conformance',
]

export interface Fuzzing {
  /** Where the service answers. */
  readonly url: string
  /** Random requests to each address, besides those that go through the document's own examples and limits. */
  readonly requests: number
  /** Whether everything that the document does not allow must be refused. */
  readonly refusesTheRest?: boolean
  /** A regular expression of paths to leave out. */
  readonly except?: string
}

/**
 * Has schemathesis (https://schemathesis.readthedocs.io) make requests from a service's OpenAPI document, good ones and
 * bad ones, the same each time. The exit code is 0 when no answer is at fault.
 */
export function fuzz(python: Python, { url, requests, refusesTheRest, except }: Fuzzing): Promise<Ended> {
  const wanted = refusesTheRest === true ? [...checks, 'negative_data_rejection'] : checks
  return python.run([
    '-m',
    'schemathesis.cli',
    `--config-file=${join(pythonPrograms, 'schemathesis.toml')}`,
    'run',
    `${url}/openapi.json`,
    '--seed=1',
    '--generation-database=none',
    `--max-examples=${requests}`,
    '--mode=all',
    '--phases=examples,coverage,fuzzing',
    `--checks=${wanted.join(',')}`,
    '--continue-on-failure',
    // A computation on a busy machine takes its time; shrinking would repeat it.
    '--request-timeout=120',
    '--suppress-health-check=all',
    '--no-shrink',
    '--no-color',
    ...(except === undefined ? [] : [`--exclude-path-regex=${except}`]),
  ])
}
