export { redisProgram, startRedisServer } from './redis-server.js'
