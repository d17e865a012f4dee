import type { PromptView } from '@mega-pipeline/pipeline'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  ask,
  cellOf,
  finishedRow,
  isFinished,
  startChangingGateway,
  whenRow,
  type Answer,
  type ChangingGateway,
} from './__fixtures__/changing-gateway.js'

let gateway: ChangingGateway
let row: PromptView

beforeAll(async () => {
  gateway = await startChangingGateway()
})
afterAll(() => gateway.close())
beforeEach(async () => {
  row = await finishedRow(gateway)
  gateway.workers.computed.length = 0
})

/** Edits the sentence of this number in a cell. */
async function edit(cellId: string, number: number, text: string, seen?: string): Promise<Answer> {
  const { id, text: now } = cellOf(row, cellId).segments[number] ?? {}
  const path = `/${row.id}/cells/local.${cellId}/segments/${id}`
  return ask(gateway.url, 'PATCH', path, { text, expected: seen ?? now })
}

const finished = () => whenRow(gateway.url, row.id, isFinished)
const kinds = () => gateway.workers.computed.map(({ input }) => input.kind).toSorted()
const published = async (folder: string) =>
  new TextDecoder().decode(await gateway.bucket.read(`${folder}/local/${row.id}.txt`)).trim()

describe('an edit of one sentence', () => {
  test('redoes only what depends on it, and shows what was there until then', async () => {
    gateway.workers.isHeld = true
    const { status, row: edited } = await edit('generate.en', 1, 'Mice sleep.')
    expect(status).toBe(200)
    expect(cellOf(edited, 'generate.en')).toMatchObject({
      edited: true,
      canUndo: true,
      text: 'Owls hunt. Mice sleep. So it goes.',
    })
    const old = cellOf(edited, 'translate.fr')
    expect(old.text).toBe(cellOf(row, 'translate.fr').text)
    expect(old.segments.map(({ outOfDate }) => outOfDate)).toEqual([false, true, false])
    expect(['out_of_date', 'working']).toContain(old.status)
    const narration = cellOf(edited, 'synthesize.fr')
    expect(narration.audio).not.toBeNull()
    expect((await fetch(gateway.url + narration.segments[1]?.audio?.url)).status).toBe(200)

    gateway.workers.isHeld = false
    const redone = await finished()
    expect(cellOf(redone, 'translate.fr').text).toBe(
      'fr by ladder: Owls hunt. fr by ladder: Mice sleep. fr by ladder: So it goes.',
    )
    expect(kinds()).toEqual(['synthesize', 'synthesize', 'translate'])
    expect(await published('text_paragraphs')).toBe('Owls hunt. Mice sleep. So it goes.')
  })

  test('is undone and redone without computing, the files too', async () => {
    const before = cellOf(row, 'generate.en').text
    await edit('generate.en', 1, 'Mice sleep.')
    const { version } = cellOf(await finished(), 'generate.en')
    gateway.workers.computed.length = 0
    const path = `/${row.id}/cells/local.generate.en`
    const { row: undone } = await ask(gateway.url, 'POST', `${path}/undo?version=${version}`)
    expect(cellOf(undone, 'generate.en')).toMatchObject({ text: before, edited: false, canRedo: true })
    await finished()
    expect(await published('text_paragraphs')).toBe(before)
    expect(await published('text_translated')).toBe(cellOf(row, 'translate.fr').text)
    await ask(gateway.url, 'POST', `${path}/redo`)
    await finished()
    expect(await published('text_paragraphs')).toBe('Owls hunt. Mice sleep. So it goes.')
    expect(kinds()).toEqual([])
    expect((await ask(gateway.url, 'POST', `${path}/redo`)).code).toBe('nothing_to_redo')
    expect((await ask(gateway.url, 'POST', `${path}/undo?version=${version}`)).code).toBe('cell_changed')
  })

  test('joins it with the next, and empties it', async () => {
    const [first, second] = cellOf(row, 'generate.en').segments
    const path = `/${row.id}/cells/local.generate.en/segments`
    const { row: joined } = await ask(gateway.url, 'PATCH', `${path}/${first?.id}`, {
      text: 'Owls hunt and mice hide.',
      expected: `${first?.text} ${second?.text}`,
      through: second?.id,
    })
    expect(cellOf(joined, 'generate.en').segments.map(({ text }) => text)).toEqual([
      'Owls hunt and mice hide.',
      'So it goes.',
    ])
    row = joined
    const { row: emptied } = await edit('generate.en', 1, '')
    expect(cellOf(emptied, 'generate.en').text).toBe('Owls hunt and mice hide.')
    expect(cellOf(await finished(), 'translate.fr').text).toBe('fr by ladder: Owls hunt and mice hide.')
  })

  test('of a translation changes only its narration', async () => {
    await edit('translate.fr', 0, 'Les hiboux chassent.')
    await finished()
    expect(kinds()).toEqual(['synthesize'])
  })
})

describe('two windows', () => {
  test('that edit the same sentence: the second is told, and nothing is overwritten', async () => {
    const answers = await Promise.all([
      edit('generate.en', 0, 'Bats hunt.'),
      edit('generate.en', 0, 'Cats hunt.'),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.code).toBe('sentence_changed')
    const first = answers[0]?.status === 200 ? 'Bats hunt.' : 'Cats hunt.'
    expect(cellOf(await finished(), 'generate.en').segments[0]?.text).toBe(first)
  })

  test('that edit different sentences: both count', async () => {
    await Promise.all([edit('generate.en', 0, 'Bats hunt.'), edit('generate.en', 2, 'The end.')])
    expect(cellOf(await finished(), 'generate.en').text).toBe('Bats hunt. Mice hide. The end.')
  })

  test('a whole text by its version', async () => {
    const path = `/${row.id}/cells/local.generate.en`
    const { version } = cellOf(row, 'generate.en')
    expect((await ask(gateway.url, 'PATCH', path, { text: 'One. Two.', version })).status).toBe(200)
    expect((await ask(gateway.url, 'PATCH', path, { text: 'Three.', version })).code).toBe('cell_changed')
  })
})

test.each([
  ['an unknown sentence', 'generate.en', 'x', 'sentence_changed', 409],
  ['an unknown cell', 'generate.de', 'x', 'cell_not_found', 404],
  ['a narration', 'synthesize.en', 'x', 'cell_without_text', 400],
  ['a long text', 'generate.en', 'x'.repeat(300), 'text_too_long', 400],
])('%s is not edited', async (_what, cellId, text, code, status) => {
  const path = `/${row.id}/cells/local.${cellId}/segments/none.0`
  const answer = await ask(gateway.url, 'PATCH', path, { text, expected: 'y' })
  expect([answer.code, answer.status]).toEqual([code, status])
})
