import { bergamotMozilla } from './bergamot-mozilla.js'

/** English to Italian, version 2.1 (`base-memory`). Mozilla measured BLEU 29.0 on FLORES. */
export const bergamotEnIt = bergamotMozilla('it', {
  model: {
    location: '29ae0d70-5e37-49e8-8da6-3e2c58da61d1.bin',
    bytes: 31_561_787,
    sha256: '248f47568788ecc351da7e5e07064d4153b4f71e011364ae2c931ffeec4d1cc2',
  },
  shortlist: {
    location: '3730ff60-2291-4c87-888d-2dc4593b20db.bin',
    bytes: 4_133_192,
    sha256: '8b21914804625b2777dae7fdb636eb78f02a3eb8b7bceaa50f29ac740961da93',
  },
  vocabulary: {
    location: 'd9d5ffa9-b919-4491-9ab6-3dec34459768.spm',
    bytes: 812_724,
    sha256: '3ef0211d4ae6db21440892f180f2019fe2bfc110a330ffa9d2eca9665e4f2bc5',
  },
})
