export { formatBytes, formatSeconds, formatTable } from './format.js'
export { showPulls } from './pull-display.js'
export { openTerminal, type Terminal } from './terminal.js'
