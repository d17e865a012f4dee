import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editSentences, textOfRange, type EditableCell } from './edit-sentences.js'
import { applyEdits } from './edits.js'
import { joinSentenceTexts } from './sentences.js'

const own = ['One.', 'Two.', 'Three.', 'Four.'].map((text, index) => ({
  id: `task.${index}`,
  place: `task.${index}`,
  text,
  startsParagraph: index % 2 === 0,
}))
const made: EditableCell = { own, edits: {}, emptyId: 'task.0' }

const sentencesOf = ({ edits }: EditableCell) => applyEdits(own, edits, 'task.0')
const textOf = (cell: EditableCell): string => joinSentenceTexts(sentencesOf(cell))
function edited(cell: EditableCell, from: string, text: string, through = from): EditableCell {
  return { ...cell, edits: editSentences(cell, { from, through }, text, 'en') }
}

describe('an edit of a sentence', () => {
  test('leaves the others as they are', () => {
    const cell = edited(made, 'task.1', 'Zwei.')
    expect(textOf(cell)).toBe('One. Zwei.\n\nThree. Four.')
    expect(Object.keys(cell.edits)).toEqual(['task.1'])
  })

  test('splits it, by its punctuation, by a line break, and into paragraphs by a blank line', () => {
    expect(textOf(edited(made, 'task.1', 'Two! And two.'))).toBe('One. Two! And two.\n\nThree. Four.')
    const lines = edited(made, 'task.0', 'first\nsecond\n\nthird')
    expect(sentencesOf(lines).map(({ text }) => text)).toEqual([
      'first',
      'second',
      'third',
      'Two.',
      'Three.',
      'Four.',
    ])
    expect(textOf(lines)).toBe('first second\n\nthird Two.\n\nThree. Four.')
  })

  test('joins it with the next ones', () => {
    const cell = edited(made, 'task.0', 'One and two.', 'task.1')
    expect(textOf(cell)).toBe('One and two.\n\nThree. Four.')
    expect(sentencesOf(cell).map(({ place }) => place)).toEqual(['task.0', 'task.2', 'task.3'])
  })

  test('empties it, and the paragraph goes on with the next sentence', () => {
    expect(textOf(edited(made, 'task.2', ' '))).toBe('One. Two.\n\nFour.')
    expect(textOf(edited(made, 'task.1', ''))).toBe('One.\n\nThree. Four.')
  })

  test('of an edited sentence changes the edit, and back to what the engine wrote takes it away', () => {
    const once = edited(made, 'task.3', 'Five. Six.')
    const twice = edited(once, 'task.3.1', 'Seven.')
    expect(textOf(twice)).toBe('One. Two.\n\nThree. Five. Seven.')
    expect(edited(twice, 'task.3.0', 'Four.', 'task.3.1').edits).toEqual({})
  })

  test('never changes another sentence', () => {
    const anyText = fc
      .array(fc.constantFrom('A.', 'B!', 'c', '\n', '\n\n', ' '))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(3), anyText), { maxLength: 6 }), (changes) => {
        let cell = made
        for (const [pick, length, text] of changes) {
          const before = sentencesOf(cell)
          if (before.length === 0) return
          const start = pick % before.length
          const end = Math.min(before.length - 1, start + length)
          cell = edited(cell, before[start]?.id ?? '', text, before[end]?.id)
          const texts = sentencesOf(cell).map((sentence) => sentence.text)
          const others = before.map((sentence) => sentence.text)
          expect(texts.slice(0, start)).toEqual(others.slice(0, start))
          expect(texts.slice(texts.length - (before.length - end - 1))).toEqual(others.slice(end + 1))
        }
      }),
    )
  })
})

test('what an edit was made for is told from the sentences as they stand', () => {
  const cell = edited(made, 'task.1', 'Zwei.')
  expect(textOfRange(cell, { from: 'task.0', through: 'task.1.0' })).toBe('One. Zwei.')
  expect(textOfRange(cell, { from: 'task.1', through: 'task.1' })).toBeNull()
  expect(textOfRange(cell, { from: 'task.2', through: 'task.0' })).toBeNull()
})
