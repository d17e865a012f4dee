export type { GatewayApi } from './add-routes.js'
