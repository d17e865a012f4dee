export { freeMemory } from './free-memory.js'
export { memoryFor } from './memory-for.js'
