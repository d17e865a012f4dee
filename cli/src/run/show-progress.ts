import type { CellView, PromptView } from '@mega-pipeline/pipeline'
import type { Terminal } from '../terminal/index.js'
import { namedCells, type NamedCell } from './cell-names.js'

/** Shows each new state of a row: one line that changes in place, and a line that stays for each cell that ends. */
export function showProgress(terminal: Terminal): (view: PromptView) => void {
  const told = new Set<string>()
  return (view) => {
    const cells = namedCells(view)
    for (const named of cells) {
      if (isGoing(named.cell) || told.has(named.cell.id)) continue
      told.add(named.cell.id)
      terminal.say(endOf(named))
    }
    const going = cells.filter(({ cell }) => isGoing(cell))
    if (going.length > 0) terminal.showPassing(going.map(shareOf).join('  '))
  }
}

function isGoing({ status }: CellView): boolean {
  return status === 'waiting' || status === 'working'
}

function shareOf({ cell, name }: NamedCell): string {
  return `${name} ${cell.status === 'waiting' ? '…' : `${Math.floor(cell.progress * 100)} %`}`
}

function endOf({ cell, name }: NamedCell): string {
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
