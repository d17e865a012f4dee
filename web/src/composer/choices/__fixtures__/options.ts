import type { OptionsView } from '@mega-pipeline/pipeline'

/** What a small system would offer. */
export const options: OptionsView = {
  teams: [{ name: 'local', isChangeable: false, settings: {}, use: null, problem: null }],
  languages: [
    {
      code: 'en',
      translation: null,
      voices: [
        { id: 'anna', name: 'Anna' },
        { id: 'bob', name: 'Bob' },
      ],
    },
    { code: 'fr', translation: 'some engine', voices: [{ id: 'chloe', name: 'Chloé' }] },
    { code: 'es', translation: 'some engine', voices: [] },
  ],
  tones: ['plain', 'friendly', 'formal', 'simple'],
  ownVoices: [],
  defaults: {
    languages: ['fr'],
    words: 100,
    tone: 'plain',
    template: 'Rewrite: {{prompt}}',
    team: 'local',
  },
  limits: {
    audioSeconds: 600,
    uploadBytes: 1_000_000,
    textCharacters: 4000,
    minimumWords: 20,
    maximumWords: 500,
  },
}
