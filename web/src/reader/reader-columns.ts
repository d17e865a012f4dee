import type { CellView, RunView } from '@mega-pipeline/pipeline'
import { isWritten, type WrittenSegment } from '../sentences/paragraphs'

/** A language of the reading view, with its text and its narrations. */
export interface ReaderColumn {
  readonly text: CellView
  readonly narrations: readonly CellView[]
  readonly lines: readonly ReaderLine[]
}

/** What one sentence of the generated text became in a language: one sentence, or several once it was edited. */
interface ReaderLine {
  /** The id of the generated sentence. */
  readonly id: string
  /** From 1; the same in all columns. */
  readonly row: number
  readonly startsParagraph: boolean
  readonly sentences: readonly WrittenSegment[]
}

/** The languages of a run side by side: the generated text, then its translations, sentence by sentence. */
export function readerColumns(run: Pick<RunView, 'cells'>): ReaderColumn[] {
  const generated = run.cells.find(({ stage }) => stage === 'generate')
  if (!generated) return []
  const texts = [generated, ...run.cells.filter(({ stage }) => stage === 'translate')]
  return texts.map((text) => ({
    text,
    narrations: run.cells.filter(
      ({ stage, language }) =>
        (stage === 'synthesize' || stage === 'own_voice') && language === text.language,
    ),
    lines: linesOf(generated, text),
  }))
}

function linesOf(generated: CellView, text: CellView): ReaderLine[] {
  const sentences = new Map<string, WrittenSegment[]>()
  for (const segment of text.segments.filter(isWritten)) {
    const line = segment.sourceId ?? segment.id
    sentences.set(line, [...(sentences.get(line) ?? []), segment])
  }
  return generated.segments.flatMap(({ id, startsParagraph }, index) => {
    const said = sentences.get(id)
    return said
      ? [{ id, row: index + 1, startsParagraph: startsParagraph && index > 0, sentences: said }]
      : []
  })
}
