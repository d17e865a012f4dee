import type { ModelEntry } from '../model-entry.js'

/** Tells speech from other sound, in any language: Silero VAD, version 6. */
export const sileroVad: ModelEntry = {
  id: 'silero-vad',
  stage: 'transcribe',
  languages: [],
  licence: 'MIT',
  memoryBytes: 20_000_000,
  default: true,
  files: [
    {
      path: 'silero_vad.onnx',
      bytes: 2_327_524,
      sha256: '1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3',
      sources: [
        {
          kind: 'npm',
          package: '@ricky0123/vad-web',
          version: '0.0.31',
          path: 'dist/silero_vad_v6.onnx',
          archiveBytes: 5_471_324,
        },
      ],
    },
  ],
}
