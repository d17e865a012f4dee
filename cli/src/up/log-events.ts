import { join } from 'node:path'
import { LogFile, type OnServiceEvent } from '../supervisor/index.js'

/** Writes what services write to a file each: `gateway.log`. */
export function logEvents(logsFolder: string): OnServiceEvent {
  const files = new Map<string, LogFile>()
  return (event) => {
    if (event.type !== 'line') return
    const file = files.get(event.service) ?? new LogFile(join(logsFolder, `${event.service}.log`))
    files.set(event.service, file)
    file.add(event.line)
  }
}
