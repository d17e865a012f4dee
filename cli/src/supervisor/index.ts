export { LogFile } from './log-file.js'
export type { OnServiceEvent, ServiceEvent, ServiceSpec } from './service-spec.js'
export { Supervisor } from './supervisor.js'
