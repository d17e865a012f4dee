/** The thread of one narration: levels, joins and encodes sentences in the order they come. */
import { parentPort, workerData } from 'node:worker_threads'
import { toProblem } from '@mega-pipeline/pipeline'
import type { NarrationCommand, NarrationOrder, NarrationReply } from './narration-messages.js'
import { NarrationWriter } from './narration-writer.js'

const { format } = workerData as NarrationOrder
const loading = NarrationWriter.load(format, (bytes) => {
  if (bytes.length > 0) reply({ type: 'bytes', bytes })
})
let queue = Promise.resolve()

parentPort?.on('message', (command: NarrationCommand) => {
  queue = queue.then(() => carryOut(command))
})

async function carryOut(command: NarrationCommand): Promise<void> {
  try {
    const writer = await loading
    if (command.type === 'finish') return reply({ type: 'finished', seconds: await writer.finish() })
    await writer.add(command.piece)
    reply({ type: 'added' })
  } catch (error) {
    console.error(error)
    reply({ type: 'failed', problem: toProblem(error) })
  }
}

function reply(message: NarrationReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message)
}
