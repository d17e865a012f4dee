export { hostEngine } from './hosted-engine.js'
