/**
 * A tiny service to be supervised. Its argument says how it behaves: `ready` says so and waits; `crash` ends at
 * once; `stubborn` does not listen to SIGTERM; `parent` starts a child of its own.
 * Each start is noted as a line in the file named by NOTES.
 */
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'

const manner = process.argv[2]
const notes = process.env['NOTES']
const note = (line: string): void => {
  if (notes) appendFileSync(notes, `${line}\n`)
}

note(`start ${process.pid}`)
if (manner === 'crash') {
  console.error('no can do')
  process.exit(3)
}
if (manner === 'parent') {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  note(`child ${child.pid}`)
}
process.on('SIGTERM', () => {
  if (manner === 'stubborn') return
  note(`end ${process.pid}`)
  process.exit(0)
})
process.on('disconnect', () => process.exit(0))
console.log(`this is ${process.pid}`)
process.send?.({ type: 'ready', pid: process.pid })
setInterval(() => {}, 1000)
