export { standInText, startOpenAiStandIn } from './openai-stand-in.js'
export type { StandIn } from './stand-in-server.js'
