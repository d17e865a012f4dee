import { bergamotMozilla } from './bergamot-mozilla.js'

/** English to French, version 2.0 (`base-memory`). Mozilla measured BLEU 49.6 on FLORES. */
export const bergamotEnFr = bergamotMozilla('fr', {
  model: {
    location: 'e0d7f3ee-163a-4b0a-8e44-8b208b39477d.bin',
    bytes: 31_561_787,
    sha256: '6322e296d4fecfe395a8d5723da4ec37ecbe6d7613bb1dfcf4b28e2a47498b68',
  },
  shortlist: {
    location: '293d1823-ff05-48c9-837b-cff8fd33f197.bin',
    bytes: 4_372_936,
    sha256: '2585ed98d3af0bc949865aedeb390493d591f56870814376e73e4144c41ed059',
  },
  vocabulary: {
    location: 'c7c1bcf3-71f6-425a-a6ed-403bd9a0a759.spm',
    bytes: 814_404,
    sha256: '783abf3abe075afdf8d85d233994bef2c3a064e935ab1bed946820aff6ac002a',
  },
})
