import type { CellView, PromptView } from '@mega-pipeline/pipeline'
import type { Terminal } from '../terminal/index.js'
import { nameOf } from './cell-names.js'

/** Shows each new state of a row: one line that changes in place, and a line that stays for each cell that ends. */
export function showProgress(terminal: Terminal): (view: PromptView) => void {
  const told = new Set<string>()
  return ({ runs }) => {
    const cells = runs.flatMap((run) => run.cells)
    for (const cell of cells) {
      if (isGoing(cell) || told.has(cell.id)) continue
      told.add(cell.id)
      terminal.say(endOf(cell))
    }
    const going = cells.filter(isGoing)
    if (going.length > 0) terminal.showPassing(going.map(shareOf).join('  '))
  }
}

function isGoing({ status }: CellView): boolean {
  return status === 'waiting' || status === 'working'
}

function shareOf(cell: CellView): string {
  return `${nameOf(cell)} ${cell.status === 'waiting' ? '…' : `${Math.floor(cell.progress * 100)} %`}`
}

function endOf(cell: CellView): string {
  const name = nameOf(cell)
  switch (cell.status) {
    case 'failed':
      return `✗ ${name}: ${cell.problem?.message ?? 'failed'}`
    case 'cancelled':
      return `– ${name}: cancelled`
    case 'skipped':
      return `– ${name}: ${reasonOf(cell)}`
    case 'out_of_date':
      return `– ${name}: out of date`
    case 'done':
    case 'waiting':
    case 'working':
      return `✓ ${name}  ${cell.engine ?? ''}`.trimEnd()
  }
}

function reasonOf({ notice }: CellView): string {
  if (notice === 'no_speech') return 'no speech in the recording'
  if (notice === 'no_words') return 'a voice, but no words that could be made out'
  return 'nothing to do'
}
