export { GatewayClient, type PromptWishes } from './gateway-client.js'
export { withGateway } from './with-gateway.js'
