export { modelsCommand } from './models-command.js'
