export { reconcile, type Workplace } from './reconcile.js'
export { startReconcileLoop } from './reconcile-loop.js'
export type { TaskReport } from './task-report.js'
export { workOnStep, type Perform, type TaskCall } from './work-on-step.js'
