import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from './cell.js'
import { changeContent, KEPT_VERSIONS, redoChange, undoChange, versionOfCell } from './cell-history.js'

const untouched: Cell = {
  stage: 'generate',
  language: 'en',
  cancelled: false,
  edits: {},
  choices: {},
  past: [],
  future: [],
}
const contentOf = (cell: Cell | null) => cell && { edits: cell.edits, choices: cell.choices }
const edits = (text: string) => ({ 'task.0': [{ text, startsParagraph: true }] })

test('undoing all changes and redoing them passes the same contents', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: KEPT_VERSIONS }), (texts) => {
      let moment = 0
      let cell = untouched
      const contents = [contentOf(cell)]
      for (const text of texts) {
        cell = changeContent(cell, { edits: edits(text) }, ++moment)
        contents.push(contentOf(cell))
      }
      for (const content of contents.toReversed().slice(1)) {
        const before = undoChange(cell, ++moment)
        expect(contentOf(before)).toEqual(content)
        cell = before ?? cell
      }
      expect(undoChange(cell, ++moment)).toBeNull()
      for (const content of contents.slice(1)) {
        const after = redoChange(cell, ++moment)
        expect(contentOf(after)).toEqual(content)
        cell = after ?? cell
      }
      expect(redoChange(cell, ++moment)).toBeNull()
    }),
  )
})

test('a change after undoing takes the place of what was undone', () => {
  const changed = changeContent(untouched, { edits: edits('One.') }, 1)
  const undone = undoChange(changed, 2)
  if (!undone) throw new Error('nothing to undo')
  const again = changeContent(undone, { edits: edits('Two.') }, 3)
  expect(redoChange(again, 4)).toBeNull()
  expect(contentOf(undoChange(again, 4))).toEqual(contentOf(untouched))
})

test('every step has a version of its own, however many are forgotten', () => {
  let cell = untouched
  const versions = [versionOfCell(cell)]
  for (let moment = 1; moment < 2 * KEPT_VERSIONS; moment++) {
    const next =
      moment % 3 === 0 ? undoChange(cell, moment) : changeContent(cell, { edits: edits(`${moment}`) }, moment)
    cell = next ?? cell
    versions.push(versionOfCell(cell))
  }
  expect(new Set(versions).size).toBe(versions.length)
  expect(cell.past.length).toBeLessThanOrEqual(KEPT_VERSIONS)
})
