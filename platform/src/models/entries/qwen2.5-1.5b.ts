import type { ModelEntry } from '../model-entry.js'

/** Text generation: Qwen 2.5 with 1.5 billion parameters, taught to follow instructions. Only on the hub. */
export const qwen2515b: ModelEntry = {
  id: 'qwen2.5-1.5b',
  stage: 'generate',
  languages: ['en'],
  licence: 'Apache-2.0',
  // Reckoned from the file, the context and the vocabulary: it could not be fetched where this was written.
  memoryBytes: 1_600_000_000,
  default: false,
  files: [
    {
      path: 'qwen2.5-1.5b-instruct-q4_k_m.gguf',
      bytes: 1_117_320_736,
      sha256: '6a1a2eb6d15622bf3c96857206351ba97e1af16c30d7a74ee38970e434e9407e',
      sources: [
        {
          kind: 'url',
          url: 'https://huggingface.co/Qwen/Qwen2.5-1.5B-Instruct-GGUF/resolve/91cad51170dc346986eccefdc2dd33a9da36ead9/qwen2.5-1.5b-instruct-q4_k_m.gguf',
        },
      ],
    },
  ],
}
