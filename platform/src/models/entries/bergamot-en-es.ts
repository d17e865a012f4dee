import { bergamotMozilla } from './bergamot-mozilla.js'

/** English to Spanish, version 2.1 (`base-memory`). */
export const bergamotEnEs = bergamotMozilla('es', {
  model: {
    location: 'a4ba0e94-16de-4058-9a44-5bbbbb3c8640.bin',
    bytes: 31_561_787,
    sha256: '3b1c399511c01c84c36fae5c0524df44096288efdc8236e182b5c97d7ad2244c',
  },
  shortlist: {
    location: '1834a61e-0331-4c4a-bbc0-dda02afa8188.bin',
    bytes: 4_198_436,
    sha256: '7d51237c0a07027dcd61643cfbbb0f8c48597d19907ef53d2cae9d6bec2cf25c',
  },
  vocabulary: {
    location: '170634fd-511a-4a28-b723-0a1025c67feb.spm',
    bytes: 816_054,
    sha256: '5ae254fa9b15aa182e70fd2a6186b1333c63a29a48043a9224c6aa4fcac058ad',
  },
})
