export { stageServices } from './plan-services.js'
export { isPortFree, portOwner } from './ports.js'
export { pipelineLockPath, startPipeline, type RunningPipeline } from './start-pipeline.js'
export { upCommand } from './up-command.js'
