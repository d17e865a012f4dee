import type { ModelEntry, ModelFile } from '../model-entry.js'

function file(path: string, bytes: number, sha256: string): ModelFile {
  return {
    path,
    bytes,
    sha256,
    sources: [
      {
        kind: 'npm',
        package: '@usefulsensors/moonshine-js',
        version: '0.1.16',
        archiveBytes: 66_841_492,
        path: `dist/model/tiny/quantized/${path}`,
      },
    ],
  }
}

/** Speech to text for English, quick and small: Moonshine tiny, quantised by its authors. */
export const moonshineTiny: ModelEntry = {
  id: 'moonshine-tiny',
  stage: 'transcribe',
  languages: ['en'],
  licence: 'MIT',
  memoryBytes: 360_000_000,
  default: false,
  files: [
    file('encoder_model.onnx', 7_937_661, 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a'),
    file(
      'decoder_model_merged.onnx',
      20_243_286,
      'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
    ),
  ],
}
