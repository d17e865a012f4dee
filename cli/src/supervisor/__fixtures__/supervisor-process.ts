/** Supervises one service and waits to be killed. Its arguments are the service's file and manner. */
import { Supervisor } from '../supervisor.js'

const [module, manner] = process.argv.slice(2) as [string, string]
const supervisor = new Supervisor({ onEvent: () => {} })
const [message] = await supervisor.start({ name: 'inner', module, arguments: [manner] })
process.send?.(message)
