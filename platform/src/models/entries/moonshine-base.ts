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
        path: `dist/model/base/quantized/${path}`,
      },
    ],
  }
}

/** Speech to text for English, more exact: Moonshine base, quantised by its authors. */
export const moonshineBase: ModelEntry = {
  id: 'moonshine-base',
  stage: 'transcribe',
  languages: ['en'],
  licence: 'MIT',
  memoryBytes: 480_000_000,
  default: true,
  files: [
    file(
      'encoder_model.onnx',
      20_513_063,
      '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751',
    ),
    file(
      'decoder_model_merged.onnx',
      42_498_870,
      'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3',
    ),
  ],
}
