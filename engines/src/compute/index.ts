export { hostEngine } from './hosted-engine.js'
export { noteProcess, runningEngines, usageOfEngine } from './running-processes.js'
