import { afterAll, beforeAll, describe } from 'vitest'
import { redisProgram, startRedisServer } from './__fixtures__/redis-server.js'
import { describeTaskQueue } from './describe-task-queue.js'

describe.skipIf(!redisProgram)('on a Redis server of our own (skipped where none is installed)', () => {
  let server: Awaited<ReturnType<typeof startRedisServer>>
  /** Each test has a database of the server for itself. */
  let next = 0

  beforeAll(async () => {
    server = await startRedisServer()
  })
  afterAll(() => server.stop())

  describeTaskQueue('Redis', async () => ({ databaseUrl: 'unused', redisUrl: `${server.url}/${next++}` }))
})
