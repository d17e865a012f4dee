export { voiceCommand } from './voice-command.js'
