export { runCommand } from './run-command.js'
export { runPrompt } from './run-prompt.js'
