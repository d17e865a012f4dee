export { teamCommand } from './team-command.js'
