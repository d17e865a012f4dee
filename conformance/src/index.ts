export { checksOfStage, checkStage, type CheckStageOptions, type StageReport } from './check-stage.js'
export { isConformant, type CheckResult } from './run-checks.js'
