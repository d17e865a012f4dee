export { hostEngine } from './compute/hosted-engine.js'
