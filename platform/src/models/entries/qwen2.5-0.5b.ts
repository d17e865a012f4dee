import type { ModelEntry } from '../model-entry.js'

/** Text generation: Qwen 2.5 with 0.5 billion parameters, taught to follow instructions. Only on the hub. */
export const qwen2505b: ModelEntry = {
  id: 'qwen2.5-0.5b',
  stage: 'generate',
  languages: ['en'],
  licence: 'Apache-2.0',
  // Reckoned from the file, the context and the vocabulary: it could not be fetched where this was written.
  memoryBytes: 800_000_000,
  default: false,
  files: [
    {
      path: 'qwen2.5-0.5b-instruct-q4_k_m.gguf',
      bytes: 491_400_032,
      sha256: '74a4da8c9fdbcd15bd1f6d01d621410d31c6fc00986f5eb687824e7b93d7a9db',
      sources: [
        {
          kind: 'url',
          url: 'https://huggingface.co/Qwen/Qwen2.5-0.5B-Instruct-GGUF/resolve/9217f5db79a29953eb74d5343926648285ec7e67/qwen2.5-0.5b-instruct-q4_k_m.gguf',
        },
      ],
    },
  ],
}
