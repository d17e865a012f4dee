/** A process that stops as services do, for tests: says what happens on its standard output. */
import { setTimeout as wait } from 'node:timers/promises'
import { stopOnSignals } from '../stop-on-signals.js'

stopOnSignals(async () => {
  process.stdout.write('stopping\n')
  await wait(process.argv.includes('slow') ? 60_000 : 10)
  if (process.argv.includes('failing')) throw new Error('could not stop')
  process.stdout.write('stopped\n')
})
setInterval(() => {}, 1000)
process.stdout.write('ready\n')
