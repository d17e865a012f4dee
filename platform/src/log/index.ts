export { describeError } from './describe-error.js'
export { openLog, type Log } from './open-log.js'
