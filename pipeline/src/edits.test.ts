import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, editsForText, type EditableSentence, type Placed } from './edits.js'
import { joinSentenceTexts, splitSentences } from './sentences.js'

function own(text: string): (EditableSentence & Placed)[] {
  return splitSentences(text, 'en').map((sentence, index) => {
    const id = `task.${index}`
    return { ...sentence, id, place: id }
  })
}

/** Texts of one to six sentences over two paragraphs, from few words, so that texts have sentences in common. */
const anyText = fc
  .array(fc.tuple(fc.constantFrom('One.', 'Two.', 'Three.', 'Four.'), fc.boolean()), { maxLength: 6 })
  .map((parts) =>
    parts.map(([text, newParagraph], i) => (i === 0 ? '' : newParagraph ? '\n\n' : ' ') + text).join(''),
  )

describe('edits', () => {
  test('turn any text into any other', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const edits = editsForText(own(before), after, 'task.0', 'en')
        expect(joinSentenceTexts(applyEdits(own(before), edits, 'task.0'))).toBe(after)
      }),
    )
  })

  test('replace only the sentence that changed', () => {
    const edits = editsForText(own('One. Two. Three.'), 'One. Zwei. Three.', 'task.0', 'en')
    expect(edits).toEqual({ 'task.1': [{ text: 'Zwei.', startsParagraph: false }] })
  })
})
