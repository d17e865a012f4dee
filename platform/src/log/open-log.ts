import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import { describeError } from './describe-error.js'

export type Log = Logger

/**
 * Keys that may hold what users said, or secrets. They are written as `[removed]` wherever they stand in the first
 * three levels of a line, so that a careless log call does no harm.
 */
const privateKeys = [
  'text',
  'prompt',
  'input',
  'content',
  'transcript',
  'sentence',
  'sentences',
  'segments',
  'messages',
  'instructions',
  'q',
  'body',
  'query',
  'filename',
  'authorization',
  'cookie',
  'password',
  'apiKey',
  'api_key',
  'connectionString',
]

/**
 * A log of JSON lines on standard error, each with the service's name. Log what happened and ids, never what
 * the user said. Of errors, only `PipelineError`s are written with their message: other messages may quote the input.
 *
 * @example
 * const log = openLog({ name: 'translate-text', level: settings.LOG_LEVEL })
 * log.info({ taskId, milliseconds }, 'task done')
 */
export function openLog(
  options: { name: string; level: string },
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const settings: LoggerOptions = {
    name: options.name,
    level: options.level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: privateKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[removed]',
    },
    serializers: { err: describeError, error: describeError },
    hooks: {
      // Without a message of its own, pino would take that of the error.
      logMethod(values, write) {
        const [first, message, ...others] = values
        if (first instanceof Error) write.call(this, { err: first }, message ?? 'error', ...others)
        else if (typeof first === 'object' && message === undefined) write.call(this, first, '')
        else write.apply(this, values)
      },
    },
  }
  return pino(settings, destination)
}
