/** Takes the lock named as argument, says so, and holds it until it is killed or told to let go. */
import { acquireLock } from '../file-lock.js'

const lock = await acquireLock(process.argv[2]!, { note: 'a test' })
process.send?.('held')
process.once('message', () => {
  void lock.release().then(() => process.disconnect())
})
