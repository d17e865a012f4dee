import { expect, test } from 'vitest'
import { phraseFault } from './phrase-faults.js'

test.each([
  ['**Bees** are busy.', 'markup'],
  ['## How bees live', 'markup'],
  ['Bees are great 🐝.', 'markup'],
  ['See https://bees.example for more.', 'markup'],
  ['- Bees are busy.', 'list'],
  ['1. Bees are busy.', 'list'],
  ['b) Bees are busy.', 'list'],
  ['Narrator: Bees are busy.', 'label'],
  ['Bees are busy (pause).', 'stage_direction'],
  ['Sure, bees are busy.', 'preface'],
  ["Here's a text about bees.", 'preface'],
  ["I'm happy to share what I know.", 'preface'],
  ['Let me know if you need more.', 'preface'],
  ['As an AI I like bees.', 'about_itself'],
  ['This text is about bees.', 'about_itself'],
  ['The following notes are about bees.', 'about_itself'],
  ['In 100 words, bees are busy.', 'about_itself'],
  ['Bees are, um, busy.', 'hesitation'],
  ['Пчёлы заняты.', 'foreign_script'],
])('%s: %s', (sentence, fault) => {
  expect(phraseFault(sentence)).toBe(fault)
})

test.each([
  'Bees are busy: they fly from dawn to dusk.',
  'In 1984, 20 hives stood in my grandmother’s garden.',
  '“Come home,” she said.',
  'A naïve café-goer paid 3.50 euros — and left.',
  'I was happy for her.',
])('nothing stands against: %s', (sentence) => {
  expect(phraseFault(sentence)).toBeUndefined()
})
