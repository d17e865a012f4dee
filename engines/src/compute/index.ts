export { hostEngine } from './hosted-engine.js'
export { noteProcess, runningEngines, usageOfEngine, type EngineMemory } from './running-processes.js'
