export { serviceModule, stageServices } from './plan-services.js'
export { isPortFree, portOwner } from './ports.js'
export { pipelineLockPath, startPipeline } from './start-pipeline.js'
export { parsePort, upCommand } from './up-command.js'
