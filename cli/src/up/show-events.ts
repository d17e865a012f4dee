import { z } from 'zod'
import type { OnServiceEvent, ServiceEvent } from '../supervisor/index.js'
import { formatSeconds, type Terminal } from '../terminal/index.js'

const logLineSchema = z.object({ level: z.string(), msg: z.string() })
const loudLevels = ['warn', 'error', 'fatal']

/** Tells a person what they want to know: who is ready, who ended, warnings and errors; every line with `verbose`. */
export function showEvents(terminal: Terminal, verbose: boolean): OnServiceEvent {
  const starting = new Set<string>()
  return (event) => {
    if (event.type === 'started') starting.add(event.service)
    else if (event.type !== 'line') starting.delete(event.service)
    const text = describe(event, verbose)
    if (text) terminal.say(text)
    if (starting.size > 0) terminal.showPassing(`Starting: ${[...starting].join(', ')} ...`)
  }
}

function describe(event: ServiceEvent, verbose: boolean): string | undefined {
  const { service } = event
  switch (event.type) {
    case 'started':
      return verbose ? `${service} starts (process ${event.pid})` : undefined
    case 'ready':
      return `${service} is ready (${event.seconds.toFixed(1)} s)`
    case 'ended':
      return `${service} ended (${event.reason}); it starts again in ${formatPause(event.restartInMilliseconds)}`
    case 'stopped':
      return verbose ? `${service} has stopped` : undefined
    case 'line':
      return describeLine(service, event.line, verbose)
  }
}

function describeLine(service: string, line: string, verbose: boolean): string | undefined {
  const { data } = logLineSchema.safeParse(parseJson(line))
  if (!data) return verbose ? `${service} | ${line}` : undefined
  return verbose || loudLevels.includes(data.level) ? `${service} | ${data.level}: ${data.msg}` : undefined
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function formatPause(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : formatSeconds(milliseconds / 1000)
}
