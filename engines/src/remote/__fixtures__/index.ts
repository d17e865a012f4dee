export { startElevenLabsStandIn, type ElevenLabsStandIn } from './elevenlabs-stand-in.js'
export { standInText, startOpenAiStandIn } from './openai-stand-in.js'
export type { StandIn } from './stand-in-server.js'
