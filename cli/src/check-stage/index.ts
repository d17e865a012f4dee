export { checkStageCommand } from './check-stage-command.js'
