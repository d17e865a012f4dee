export { hostEngine } from './hosted-engine.js'
export { requireMemory, type MemoryNeed } from './memory-need.js'
export { noteProcess, runningEngines, usageOfEngine } from './running-processes.js'
