import { bergamotMozilla } from './bergamot-mozilla.js'

/** English to German, version 2.1 (`base-memory`). */
export const bergamotEnDe = bergamotMozilla('de', {
  model: {
    location: '23db71e7-b6d9-45eb-a47d-0290d7d8ef63.bin',
    bytes: 31_561_787,
    sha256: '8df29d9494d19f47fd5d97c6a73474c6f657e9f81c1a607c431d02befdf3810f',
  },
  shortlist: {
    location: 'bc072b1a-7749-43f7-9fe0-34a6dff10c4a.bin',
    bytes: 4_347_672,
    sha256: '7ed39f1cffbd68a27ddf05bbfe068de2060f1d7e69f1a20e27ae923551dd7393',
  },
  vocabulary: {
    location: '261225ea-5a52-455b-981c-7d09c6e6da3c.spm',
    bytes: 810_073,
    sha256: '69f730becafa48e3bb2c244eab66456877c08959a02f2bd5519b5a3088b62f9c',
  },
})
