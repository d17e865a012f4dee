import { expect, test } from 'vitest'
import type { PlannedSentence } from './cell-plan.js'
import { transcriptCues } from './transcript-cues.js'

function said(text: string, startSeconds?: number, endSeconds?: number): PlannedSentence {
  const times = {
    ...(startSeconds !== undefined && { startSeconds }),
    ...(endSeconds !== undefined && { endSeconds }),
  }
  return { id: text, place: text, text, startsParagraph: false, ...times }
}

test('each sentence of a recording is a cue; what was written in its place is said in its time', () => {
  const sentences = [
    said('Owls.', 0, 1),
    said('Bats hunt.', 1, 3),
    said('At night.', 1, 3),
    said('So.'),
    said('', 3, 4),
  ]
  expect(transcriptCues(sentences)).toEqual([
    { text: 'Owls.', startSeconds: 0, endSeconds: 1 },
    { text: 'Bats hunt. At night. So.', startSeconds: 1, endSeconds: 3 },
  ])
})

test('a text that nobody spoke has no cues', () => {
  expect(transcriptCues([said('Owls.'), said('Bats.')])).toEqual([])
})
