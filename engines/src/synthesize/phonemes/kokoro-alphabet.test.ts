import { expect, test } from 'vitest'
import { toKokoroAlphabet } from './kokoro-alphabet.js'

test.each([
  ['h_ə_l_ˈoʊ w_ˈɜː_l_d', 'həlˈO wˈɜɹld'],
  ['f_ˈaɪɚ_ɹ ɪ_z', 'fˈIəɹ ɪz'],
  ['l_ˈɪ_ɾ_əl', 'lˈɪTᵊl'],
  ['tʃ_ˈɔɪ_s dʒ_ˈʌ_dʒ', 'ʧˈYs ʤˈʌʤ'],
  ['ɪ_n_ð_ə h_ˈaʊ_s', 'ɪn ðə hˈWs'],
  ['ɔ_n_ð_ɪ ˈæ_p_əl', 'ɔn ði ˈæpᵊl'],
  ['w_ˈɜː_ð_i', 'wˈɜɹði'],
])('American English: %s', (espeak, kokoro) => {
  expect(toKokoroAlphabet(espeak, 'en-us')).toBe(kokoro)
})

test.each([
  ['ɡ_ˌəʊ_ɪ_ŋ h_ˈəʊ_m', 'ɡˌQɪŋ hˈQm'],
  ['h_ˈeə n_ˈiə b_ˈɜː_d', 'hˈɛː nˈɪə bˈɜːd'],
])('British English keeps its length: %s', (espeak, kokoro) => {
  expect(toKokoroAlphabet(espeak, 'en-gb')).toBe(kokoro)
})

test.each([
  ['l_e-_z ɑ̃_f_ˈɑ̃', 'lez ɑ̃fˈɑ̃', 'fr-fr'],
  ['l_ə (en)w_ˈiː_k_ˈɛ_n_d(fr)', 'lə wˈiːkˈɛnd', 'fr-fr'],
  ['dz_ˈi__o p_ˈi_tsː_a', 'ʣˈio pˈiʦːa', 'it'],
  ['m_ˈu_tʃ_o', 'mˈuʧo', 'es'],
  ['b_ˈo_ŋ\ndʒ_ˈi__æ', 'bˈoŋ ʤˈiæ', 'pt-br'],
])('another language: %s', (espeak, kokoro, language) => {
  expect(toKokoroAlphabet(espeak, language)).toBe(kokoro)
})
