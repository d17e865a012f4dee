import type { ModelEntry } from '../model-entry.js'

/** Five human recordings with their transcripts (LibriVox, public domain), for measuring and for tests. */
export const librivoxClips: ModelEntry = {
  id: 'librivox-clips',
  stage: 'measuring',
  languages: ['en'],
  licence: 'LicenseRef-public-domain AND BSD-2-Clause',
  memoryBytes: 0,
  default: false,
  testing: true,
  files: [],
  debian: {
    packages: ['pocketsphinx-testdata'],
    proof: 'usr/share/pocketsphinx/test/data/librivox/transcription',
  },
}
