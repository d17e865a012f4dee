export { formatBytes, formatSeconds, formatTable } from './format.js'
export { commaList, engineOf, wholeNumber } from './option-values.js'
export { showPulls } from './pull-display.js'
export { openTerminal, type Terminal } from './terminal.js'
