import type { ModelEntry, ModelFile } from '../model-entry.js'

/** Its size in bytes, and its SHA-256. */
type Weights = readonly [bytes: number, sha256: string]

/** Moonshine, quantised by its authors, who ship both sizes inside one npm package. */
function moonshine(
  size: 'tiny' | 'base',
  {
    encoder,
    decoder,
    ...costs
  }: Pick<ModelEntry, 'memoryBytes' | 'default' | 'testing'> & Record<'encoder' | 'decoder', Weights>,
): ModelEntry {
  const file = (path: string, [bytes, sha256]: Weights): ModelFile => ({
    path,
    bytes,
    sha256,
    sources: [
      {
        kind: 'npm',
        package: '@usefulsensors/moonshine-js',
        version: '0.1.16',
        archiveBytes: 66_841_492,
        path: `dist/model/${size}/quantized/${path}`,
      },
    ],
  })
  return {
    id: `moonshine-${size}`,
    stage: 'transcribe',
    languages: ['en'],
    licence: 'MIT',
    ...costs,
    files: [file('encoder_model.onnx', encoder), file('decoder_model_merged.onnx', decoder)],
  }
}

/** Speech to text for English, more exact. */
export const moonshineBase = moonshine('base', {
  memoryBytes: 480_000_000,
  default: true,
  encoder: [20_513_063, '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751'],
  decoder: [42_498_870, 'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3'],
})

/** Speech to text for English, quick and small. */
export const moonshineTiny = moonshine('tiny', {
  memoryBytes: 360_000_000,
  default: false,
  testing: true,
  encoder: [7_937_661, 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a'],
  decoder: [20_243_286, 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367'],
})
